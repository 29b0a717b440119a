"""Blogs and content management systems, with the comments that they print themselves."""

from __future__ import annotations

from tui_reader.sources.formats.page.tables.engines import Engine

BLOGS: tuple[Engine, ...] = (
    Engine(
        id="wpdiscuz",
        title="WordPress (wpDiscuz)",
        marks=(".wpd-comment", ".wc-comment"),
        items=(".wpd-comment", ".wc-comment"),
        author=".wpd-comment-author | .wc-comment-author",
        time=".wpd-comment-date | .wc-comment-date",
        body=".wpd-comment-text | .wc-comment-text",
        why="the date shown is relative; the whole one is a title on the box around it",
    ),
    Engine(
        id="bbpress",
        title="bbPress",
        marks=(".bbp-reply-content", ".bbp-topic-content"),
        items=(
            (
                "ul.bbp-replies li.bbp-body > div.hentry, ul.bbp-replies li.bbp-body > div.reply, "
                ".bbp-replies .bbp-body > div:has(.bbp-reply-author)"
            ),
            "div.type-topic, div.type-reply",
        ),
        author=".bbp-author-name | .bbp-reply-author a",
        time=".bbp-reply-post-date | .bbp-topic-post-date",
        body=".bbp-reply-content | .bbp-topic-content",
        topic=True,
        flat=True,
        why="the date stands in a header before the block, beside a menu",
    ),
    Engine(
        id="wordpress",
        title="WordPress",
        marks=(
            ".comment .comment-author",
            ".commentlist",
            ".comment-list .comment-body",
            ".wp-block-comment-template",
            ".comment .comment-meta",
            ".comment-body .depth-1",
            "generator=wordpress .comment",
            "generator=wordpress #comment-#",
        ),
        items=(
            "li.comment, li.pingback, li.trackback, li.review",
            ":is(div, article, section):is(.comment, .pingback, .trackback)[id^=comment-]",
            (
                "ol.commentlist > li, ol.comment-list > li, ul.commentlist > li, ol#commentlist > li, "
                "ul.comment-list > li"
            ),
            "li[id^=comment-]",
        ),
        author=(
            ".wp-block-comment-author-name | .woocommerce-review__author | .comment-author .fn | .fn | "
            "cite.comment-author | .comment-author a | .comment-author-name | .comment-author | .commentauthor | "
            ".authorname | .author"
        ),
        time="time | .wp-block-comment-date | .comment-metadata a | .commentmetadata a | .comment-date | "
        ".commentdate | .comment-time | .comment-meta a",
        body=(
            ".wp-block-comment-content | .review .description | .comment-content | .comment-text | .comment_text | "
            ".commenttext | .comment-entry | .commentbody | .comment-copy"
        ),
        why="themes change every inner name; walkers of all ages keep li.comment, .fn and .children",
    ),
    Engine(
        id="thesis",
        title="WordPress (Thesis)",
        marks=("#comment_list .comment_author", "#comment_list .comment_time"),
        items=("dl#comment_list > dt.comment",),
        author=".comment_author",
        time=".comment_time",
        body=".format_text",
        heads=True,
        why="a list of terms: the head of a comment is one, and its text the definition beside it",
    ),
    Engine(
        id="blogger",
        title="Blogger",
        marks=(".comment-thread .comment-block", ".comment-replies .comment-content", "#comment-holder"),
        items=("li.comment", ".comment-thread .comment"),
        author=".comment-header .user | cite.user | .user",
        time=".datetime",
        body=".comment-content",
        why="the buttons to delete and answer are text like the comments'",
    ),
    Engine(
        id="blogger-old",
        title="Blogger (before 2011)",
        marks=(
            "#comments-block .comment-author",
            "#comments-block .comment-timestamp",
            ".comments-block .comment-author",
            ".comment-footer .comment-timestamp",
            "#Blog#_comments-block-wrapper",
        ),
        items=(
            (
                "#comments-block > dt.comment-author, #comments-block dt, "
                "#Blog1_comments-block-wrapper dt.comment-author"
            ),
            "dl.comments-block > dt",
        ),
        heads=True,
        author=".comment-author a[rel] | a[rel=nofollow]",
        time=".comment-timestamp",
        body=".comment-body, .blog-author-comment | .comment-body p",
        flat=True,
        why="one comment is three neighbours (dt, dd, dd) without a box around them",
    ),
    Engine(
        id="typepad",
        title="TypePad",
        marks=(
            "generator=typepad",
            ".comment .comment-footer .comment-content",
            ".comment-content .comment-footer #comments",
        ),
        items=("div.comment[id^=comment-], div.comment", ".comment-avatar-wrapper"),
        author=".comment-footer a[rel] | .comment-footer a | .vcard .fn | .byline .author | .comment-author",
        time=".comment-footer a[href*='#comment-'] | .published | .comment-footer",
        body=".comment-content",
        flat=True,
        why="signed and dated below the text, in one line with bars",
    ),
    Engine(
        id="movabletype",
        title="Movable Type",
        marks=(
            "generator=movable",
            ".comments-body .posted",
            ".comment .inner .comment-content",
            ".comment-footer #comments .comment-content",
        ),
        items=(
            "div.comment[id^=comment-]",
            "#comments .comment",
            "div[id^=comment-]:has(.comment-content), div[id^=c]:has(> .comment-content)",
        ),
        author=(
            ".comment-header .author .fn | .vcard.author | .vcard .fn | .author .fn | .byline a | "
            ".comment-footer a[href]:not([href^='#'])"
        ),
        time=".comment-header .published | abbr.published | .byline abbr | .comment-footer a[href^='#']",
        body=".comment-content",
        why="replies name their parent in a link of the header, the date is an abbr",
    ),
    Engine(
        id="movabletype-old",
        title="Movable Type (before 4)",
        marks=(".comments-body .comments-post", ".comments-post"),
        items=("div.comments-body", ".comments-post"),
        time=".comments-post",
        flat=True,
        why="the text comes first, then “Posted by: X at date”",
    ),
    Engine(
        id="drupal",
        title="Drupal",
        marks=(
            "generator=drupal .comment",
            ".comment .submitted",
            ".comment__content",
            ".js-comment",
            ".field-name-comment-body",
            ".field--name-comment-body",
            ".comment-inner .submitted",
        ),
        items=(
            "article.js-comment, div.js-comment, article.comment, article[data-comment-user-id]",
            "div.comment",
            "#comments .comment, .comment-wrapper .comment, li.comment",
        ),
        author=(
            ".username:not(.parent .username) | .comment__submitted a | .comment__author .username | "
            ".comment__author | .author-name | .comment-author | .author | .submitted a"
        ),
        time=(
            "time | [property='dc:date dc:created'] | [property='schema:dateCreated'] | .comment__time | "
            ".comment-date | .comment-time | .submitted"
        ),
        body=(
            ".field-name-comment-body | .field--name-comment-body .field--item | "
            ".field--name-comment-body .field__item | "
            "[property='schema:text'] | .field--name-comment-body | .comment__content .text-formatted | "
            ".comment-body | .comment-text | .comment__content | .content"
        ),
        why=(
            "answers stand in div.indented beside what they answer; the subject is a heading that links to the comment"
        ),
    ),
    Engine(
        id="spip",
        title="SPIP",
        marks=(
            "generator=spip",
            ".forum-message",
            ".forum-fil",
            ".comment-texte",
            ".forum-texte",
            ".comment-meta .comment-content .comment-li",
        ),
        items=(
            "li.comment-li, li.comment-item",
            "div.forum-message, article.forum-message, .comment-message",
            "ul.forum > li, ul.forum-total li, li.forum-fil",
            "div.comment[id^=comment], li.comment, article.comment",
        ),
        author=(
            ".reviewer .fn | .reviewer | .comment-meta .nom | .comment-meta .fn | .comment-author | .forum-auteur | "
            ".fn | .comment-meta strong | .forum-chapo a | .forum-chapo strong"
        ),
        time=".comment-meta abbr | abbr.dtreviewed | abbr.published | time | .forum-date | .comment-meta small",
        body=".comment-content | .comment-texte | .forum-texte | .description | .texte",
        why="dates in French words, titles above each answer, answers in ul beside the message",
    ),
    Engine(
        id="dotclear",
        title="Dotclear",
        marks=("generator=dotclear", "#comments .comment-info", "<dl> #comments .comment-me"),
        items=("#comments dl > dt, #comments > dl > dt", "li.comment, div.comment, article.comment"),
        heads=True,
        author="strong | a[rel~=ugc] | a[rel]",
        flat=True,
        why="a definition list: number, date and name in dt, the text in the dd that follows",
    ),
    Engine(
        id="textpattern",
        title="Textpattern",
        marks=("generator=textpattern", ".comments .commentdate", "#txpCommentInputForm"),
        items=(
            "ol.comments > li, .comments li[id^=c], article.comment, div.comment[id^=c]",
            "#comments-help ~ ol > li",
        ),
        author=".comment_name | .commentname | .vcard .fn | cite | .author | strong",
        why="signed below the text with a dash",
    ),
    Engine(
        id="serendipity",
        title="Serendipity",
        marks=(".serendipity_comment", "generator=serendipity .comment"),
        items=(".serendipity_comment",),
        author=(
            ".comment_source_author | .serendipity_comment_source a[href*='mailto'] | "
            ".comment_header h4 | .serendipity_comment_source > strong | .fn"
        ),
        time=".comment_source_date | .comment_header time | time | .serendipity_comment_source",
        body=".serendipity_commentBody | .comment_content",
        why="answers are moved to the right by a style, name and date share one line with “#1”",
    ),
    Engine(
        id="b2evolution",
        title="b2evolution",
        marks=(".evo_comment", ".bComment"),
        items=(".evo_comment", ".bComment"),
        author=".evo_comment_title .user | .evo_comment_title | .bCommentTitle",
        time=".evo_comment_footer time | .bCommentSmallPrint | time",
        body=".evo_comment_text | .bCommentText",
        why="the heading says “Comment from: X”",
    ),
    Engine(
        id="k2",
        title="Joomla (K2)",
        marks=(".itemCommentsList", ".commentAuthorName"),
        items=("ul.itemCommentsList > li",),
        author=".commentAuthorName",
        time=".commentDate",
        body="p",
        flat=True,
        why="date and name in spans beside the text in p, and a link to the comment as text",
    ),
    Engine(
        id="jcomments",
        title="Joomla (JComments)",
        marks=(
            ".comments-list .comment-box",
            "#jc .comment-box",
            ".comments-list .rbox",
            ".comments-list .comment-body .comment-author",
        ),
        items=("div[id^=comment-item-]", ".comments-list > div"),
        author=".comment-author | .author-homepage",
        time=".comment-date",
        body=".comment-body",
        why="answers in a div.comments-list beside the comment's own box",
    ),
    Engine(
        id="komento",
        title="Joomla (Komento)",
        marks=(".kmt-item", ".kmt-wrap"),
        items=("li.kmt-item", ".kmt-item"),
        author=".kmt-author",
        time=".kmt-time time | .kmt-time",
        body=".kmt-content .commentText | .commentText | .kmt-content",
        why="indentation is a margin with a class kmt-child-N",
    ),
    Engine(
        id="squarespace",
        title="Squarespace",
        marks=(".squarespace-comments .comment", ".comment-list .comment .comment-header .comment-body"),
        items=(".comment-list .comment", ".squarespace-comments .comment"),
        author=".author",
        time=".date",
        body=".comment-body",
        why="answers in the box of what they answer; date relative",
    ),
    Engine(
        id="weebly",
        title="Weebly",
        marks=(".blogCommentWrap", ".blogCommentText"),
        items=(".blogCommentWrap", ".blogComment"),
        author=".blogCommentAuthor .name | .blogCommentAuthor",
        time=".blogCommentDate",
        body=".blogCommentText",
        why="level is a class blogCommentLevel-N",
    ),
    Engine(
        id="pixnet",
        title="Pixnet",
        marks=(".single-post .user-name .post-time",),
        items=("ul.single-post, ul.single-post > li.reply-text", ".single-post"),
        author=".user-name | p:last-child > a",
        time=".post-time",
        body=".post-text",
        why="the owner's answer stands in the visitor's block, and below it who answered and when",
    ),
    Engine(
        id="hatena",
        title="Hatena Blog",
        marks=(".comment-box .comment-user-name", ".comment .comment-user-id", ".entry-comment"),
        items=(".comment-box li, ul.comment > li", "li.entry-comment"),
        author=".comment-user-name a | .comment-user-name | .comment-user-id",
        time="time | .comment-metadata",
        body=".comment-content",
        flat=True,
        why="id:name in front of the name",
    ),
    Engine(
        id="livedoor",
        title="livedoor Blog",
        marks=(
            ".comment-author .comment-date .comment-body",
            ".commentbody .commenttime",
            "#comment-list .comment-set",
        ),
        items=("li.comment-set, .comment-set", "ol#comment-list > li, ul.comment-list > li"),
        author=".comment-author",
        time=".comment-date",
        body=".comment-body",
        flat=True,
        why="numbered list; names are mostly 名無し and repeat",
    ),
    Engine(
        id="fc2",
        title="FC2 Blog",
        marks=(".comment_list .comment_title", ".commentlist_title", "#cm .sub_body"),
        items=("li.comment, .comment_list > li, div.comment", ".sub_body"),
        flat=True,
        why="each comment has its own title",
    ),
    Engine(
        id="tistory",
        title="Tistory",
        marks=("#entry#Comment .rp_general", ".comment-list .rp_general", ".tt-list-reply", ".commentList .rp_general"),
        items=(".tt-item-reply", "li.rp_general, .rp_general", "ol > li[id^=comment]"),
        author=".tt-link-user | .name | .user | .nickname",
        time=".tt_date | .date",
        body=".tt_desc | .desc | p",
        why="answers in ol.list beside",
    ),
    Engine(
        id="substack",
        title="Substack",
        marks=(".comment-list .comment .comment-content .comment-meta", ".comments-page .comment-list-item"),
        items=("div.comment",),
        author=(
            ".comment-meta .commenter-name | .commenter-name | .comment-meta a[href*='/profile/'] | .comment-meta a"
        ),
        time=".comment-timestamp | .comment-publication-name-separator ~ a | .comment-meta a[href*='/comment/']",
        body=".comment-body",
        why="answers in .comment-list-items beside, in a table",
    ),
    Engine(
        id="h-cite",
        title="Microformats (h-cite)",
        marks=(".h-cite .p-author", ".u-comment", ".p-comment"),
        items=(
            ".u-comment, .p-comment",
            ".h-cite:has(.p-author):has(.e-content), .h-cite:has(.p-author):has(.p-content)",
        ),
        author=".p-author .p-name | .p-author",
        time=".dt-published | time",
        body=".e-content | .p-content | .p-name.p-content",
        why="any site of the IndieWeb: marked by agreement, not by an engine",
    ),
    Engine(
        id="schema-comment",
        title="schema.org comments",
        marks=("itemtype=comment", "itemtype=usercomments"),
        items=('[itemtype$="schema.org/Comment"]', '[itemtype$="schema.org/UserComments"]', '[itemprop="comment"]'),
        author=(
            '[itemprop="author"] [itemprop="name"] | [itemprop="author"] | '
            '[itemprop="creator"] [itemprop="name"] | [itemprop="creator"]'
        ),
        time='[itemprop="datePublished"] | [itemprop="dateCreated"] | [itemprop="commentTime"] | time',
        body='[itemprop="text"] | [itemprop="commentText"] | [itemprop="description"]',
        why="any site with microdata: marked by agreement, not by an engine",
    ),
    Engine(
        id="schema-review",
        title="schema.org reviews",
        marks=("itemtype=review",),
        items=('[itemtype$="schema.org/Review"][itemprop^="review"]',),
        author='[itemprop="author"] [itemprop="name"] | [itemprop="author"]:not(:has(br))',
        time='[itemprop="datePublished"] | time',
        body='[itemprop="reviewBody"] | [itemprop="description"]',
        why="shops and guides: what buyers say often bears no date",
    ),
)
