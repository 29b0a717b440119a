# ruff: noqa: E501  markup stands as the engines print it, one block a line
"""The discussion as a topic in the markup of forums: the article is the first post."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from talk import ARTICLE, AUTHOR, FLAT, PUBLISHED, TALK, TITLE, Said, page

OPENING = Said("4100", None, AUTHOR, PUBLISHED, "")
POSTS = [OPENING, *FLAT]
JOINED = datetime(2008, 5, 2)


def text(said: Said, paragraphs: str = "<br>\n<br>\n") -> str:
    """What a post says: the article in the first one."""
    return paragraphs.join(ARTICLE) if said is OPENING else said.text


def topic(body: str, lang: str = "en") -> str:
    """A topic with a menu and a footer, but no article beside it."""
    return page(f'<div id="page-body">{body}</div>', lang=lang, title=f"{TITLE} - Skerry Forum")


def phpbb3() -> str:
    items = "".join(
        f"""<div id="p{c.id}" class="post has-profile bg{n % 2}"><div class="inner"><dl class="postprofile" id="profile{c.id}">
<dt class="has-profile-rank no-avatar"><div class="avatar-container"></div><a href="./memberlist.php?mode=viewprofile&amp;u={n}" class="username">{c.author}</a></dt>
<dd class="profile-rank">Lamp trimmer</dd><dd class="profile-posts"><strong>Posts:</strong> <a href="./search.php?author_id={n}">{n * 31}</a></dd>
<dd class="profile-joined"><strong>Joined:</strong> {JOINED:%a %b %d, %Y %I:%M %p}</dd></dl>
<div class="postbody"><div id="post_content{c.id}"><h3><a href="#p{c.id}">Re: {TITLE}</a></h3>
<ul class="post-buttons"><li><a href="./posting.php?mode=quote&amp;p={c.id}" title="Reply with quote"><span>Quote</span></a></li></ul>
<p class="author"><a class="unread" href="./viewtopic.php?p={c.id}#p{c.id}"><span class="sr-only">Post</span></a>
<span class="responsive-hide">by <strong><a href="./memberlist.php?u={n}" class="username">{c.author}</a></strong> &raquo; </span><time datetime="{c.iso}+00:00">{c.at:%a %b %d, %Y %I:%M %p}</time></p>
<div class="content">{text(c)}</div><div id="sig{c.id}" class="signature">Keep the light burning.</div></div></div>
<div class="back2top"><a href="#top" class="top" title="Top">Top</a></div></div></div><hr class="divider">"""
        for n, c in enumerate(POSTS)
    )
    return topic(
        f'<h2 class="topic-title"><a href="./viewtopic.php?t=12">{TITLE}</a></h2><div class="pagination">8 posts • Page <strong>1</strong> of <strong>1</strong></div>{items}'
    )


def phpbb2() -> str:
    items = "".join(
        f"""<tr><td width="150" align="left" valign="top" class="row1"><span class="name"><a name="{c.id}"></a><b>{c.author}</b></span><br />
<span class="postdetails">Lamp trimmer<br /><br />Joined: {JOINED:%d %b %Y}<br />Posts: {n * 31}<br />Location: Utsira</span><br /></td>
<td class="row1" width="100%" height="28" valign="top"><table width="100%"><tr><td width="100%"><a href="viewtopic.php?p={c.id}#{c.id}"><img src="icon_minipost.gif" alt="Post" border="0" /></a>
<span class="postdetails">Posted: {c.at:%a %b %d, %Y %I:%M %p}<span class="gen">&nbsp;</span>&nbsp; &nbsp;Post subject: {TITLE}</span></td><td valign="top" nowrap="nowrap"><a href="posting.php?mode=quote&amp;p={c.id}"><img src="q.gif" alt="Reply with quote" /></a></td></tr>
<tr><td colspan="2"><hr /></td></tr><tr><td colspan="2"><span class="postbody">{text(c)}</span><span class="gensmall"></span></td></tr></table></td></tr>
<tr><td class="row1" width="150"><span class="nav"><a href="#top" class="nav">Back to top</a></span></td><td class="row1" width="100%"><table><tr><td><a href="profile.php?mode=viewprofile&amp;u={n}"><img src="p.gif" alt="View user's profile" /></a></td></tr></table></td></tr>
<tr><td class="spaceRow" colspan="2" height="1"><img src="spacer.gif" alt="" width="1" height="1" /></td></tr>"""
        for n, c in enumerate(POSTS)
    )
    return topic(
        f'<a class="maintitle" href="viewtopic.php?t=12">{TITLE}</a><table class="forumline" width="100%"><tr><th class="thLeft">Author</th><th class="thRight">Message</th></tr>{items}</table>'
    )


def phpbb2_rows() -> str:
    """A skin that prints name and date in a row above the one with the member and the words; in German."""
    items = "".join(
        f"""<tr valign="middle"><td class="row1" width="150" nowrap="nowrap"><span class="name"><a name="{c.id}"></a><b>{c.author}</b></span></td><td class="row1" width="100%">
<table width="100%"><tr><td width="100%"><a href="viewtopic.php?p={c.id}#{c.id}"><img src="m.gif" alt="Beitrag" /></a><span class="postdetails">Verfasst am: {c.at:%d.%m.%Y - %H:%M}<span class="genmed"> </span> Titel: {"" if n else TITLE}</span></td>
<td nowrap="nowrap"><a href="posting.php?mode=quote&amp;p={c.id}"><img src="q.gif" alt="Antworten mit Zitat" /></a></td></tr></table></td></tr>
<tr><td valign="top" align="center" class="row2"><br /><span class="postdetails">Lampenputzer<br /></span><div align="left"><span class="postdetails">Anmeldungsdatum: {JOINED:%d.%m.%Y}<br />Beiträge: {n * 31}<br /></span></div></td>
<td class="row2" width="100%" valign="top"><table width="100%"><tr><td><span class="postbody">{text(c)}</span><span class="gensmall"></span></td></tr></table></td></tr>
<tr><td class="row6"><a href="#top" class="mainmenu1">Nach oben</a></td><td class="row6"><a href="profile.php?mode=viewprofile&amp;u={n}"><img src="p.gif" alt="Profil" /></a></td></tr>"""
        for n, c in enumerate(POSTS)
    )
    return topic(
        f'<table class="forumline" width="100%"><tr><td class="row4"><span class="cattitle">{TITLE}</span></td></tr><tr><td colspan="2"><table><tr align="center"><td class="row6"><span class="mainmenu">Autor</span></td><td class="row6"><span class="mainmenu">Nachricht</span></td></tr>{items}</table></td></tr></table>'
    )


def vbulletin3() -> str:
    items = "".join(
        f"""<div id="edit{c.id}" style="padding:0px 0px 6px 0px"><table class="tborder" id="post{c.id}" cellpadding="6" width="100%"><tr>
<td class="thead" style="font-weight:normal"><a name="post{c.id}"><img class="inlineimg" src="old.gif" alt="Old" /></a> {c.at:%m-%d-%Y, %I:%M %p} </td>
<td class="thead" align="right">#<a href="showpost.php?p={c.id}&amp;postcount={n + 1}" id="postcount{c.id}"><strong>{n + 1}</strong></a></td></tr>
<tr valign="top"><td class="alt2" width="175"><div id="postmenu_{c.id}"><a class="bigusername" href="member.php?u={n}">{c.author}</a></div>
<div class="smallfont">Lamp trimmer</div><div class="smallfont"><div>Join Date: {JOINED:%b %Y}</div><div>Location: Utsira</div><div>Posts: {n * 31}</div></div></td>
<td class="alt1" id="td_post_{c.id}"><div class="smallfont"><strong>Re: {TITLE}</strong></div><hr size="1" /><div id="post_message_{c.id}">{text(c)}</div>
<div>__________________<br />Keep the light burning.</div></td></tr></table></div>"""
        for n, c in enumerate(POSTS)
    )
    return topic(
        f'<table class="tborder"><tr><td><h1><strong>{TITLE}</strong></h1></td></tr></table><div id="posts">{items}</div>'
    )


def vbulletin4() -> str:
    items = "".join(
        f"""<li class="postbitlegacy postbitim postcontainer old" id="post_{c.id}"><div class="posthead"><span class="postdate old"><span class="date">{c.at:%m-%d-%Y}, <span class="time">{c.at:%I:%M %p}</span></span></span>
<span class="nodecontrols"><a name="post{c.id}" href="showthread.php?12&amp;p={c.id}#post{c.id}" class="postcounter">#{n + 1}</a></span></div>
<div class="postdetails"><div class="userinfo"><div class="username_container"><div class="popupmenu memberaction"><a class="username offline popupctrl" href="member.php?{n}"><strong>{c.author}</strong></a></div></div>
<span class="usertitle">Lamp trimmer</span><dl class="userinfo_extra"><dt>Join Date</dt> <dd>{JOINED:%b %Y}</dd><dt>Posts</dt> <dd>{n * 31}</dd></dl></div>
<div class="postbody"><div class="postrow"><h2 class="title icon">{TITLE}</h2><div class="content"><div id="post_message_{c.id}"><blockquote class="postcontent restore">{text(c)}</blockquote></div></div></div>
<div class="after_content"></div><blockquote class="signature restore"><div class="signaturecontainer">Keep the light burning.</div></blockquote></div></div>
<div class="postfoot"><a href="newreply.php?do=newreply&amp;p={c.id}">Reply With Quote</a></div></li>
<li class="postbitlegacy postbitim" id="post_thanks_box_{c.id}"><div class="content"><blockquote class="postcontent restore"><strong>Thanks</strong>: <a href="member.php?u=7">Gro</a></blockquote></div></li>"""
        for n, c in enumerate(POSTS)
    )
    return topic(
        f'<h1><span class="threadtitle"><a href="showthread.php?12">{TITLE}</a></span></h1><ol id="posts" class="posts">{items}</ol>'
    )


def smf2() -> str:
    items = "".join(
        f"""<div class="windowbg{n % 2 + 1}"><span class="topslice"><span></span></span><div class="post_wrapper"><div class="poster"><h4><img src="off.gif" alt="Offline" />
<a href="index.php?action=profile;u={n}" title="View the profile of {c.author}">{c.author}</a></h4><ul class="reset smalltext" id="msg_{c.id}_extra_info"><li class="postgroup">Newbie</li><li class="postcount">Posts: {n * 31}</li></ul></div>
<div class="postarea"><div class="flow_hidden"><div class="keyinfo"><h5 id="subject_{c.id}"><a href="index.php?topic=12.msg{c.id}#msg{c.id}" rel="nofollow">Re: {TITLE}</a></h5>
<div class="smalltext">&#171; <strong>Reply #{n} on:</strong> {c.at:%B %d, %Y, %I:%M:%S %p} &#187;</div></div></div>
<div class="post"><div class="inner" id="msg_{c.id}">{text(c)}</div></div></div><div class="moderatorbar"><div class="smalltext reportlinks"><a href="index.php?action=reporttm;msg={c.id}">Report to moderator</a></div><div class="signature">Keep the light burning.</div></div></div></div>"""
        for n, c in enumerate(POSTS)
    )
    return topic(
        f'<div id="forumposts"><h3 class="catbg"><span id="author">Author</span> Topic: {TITLE} (Read 211 times)</h3><form id="quickModForm">{items}</form></div>'
    )


def xenforo1() -> str:
    items = "".join(
        f"""<li id="post-{c.id}" class="message" data-author="{c.author}"><div class="messageUserInfo"><div class="messageUserBlock"><h3 class="userText"><a href="members/{n}/" class="username">{c.author}</a><em class="userTitle">Member</em></h3>
<div class="extraUserInfo"><dl class="pairsJustified"><dt>Joined:</dt><dd>{JOINED:%b %d, %Y}</dd></dl><dl class="pairsJustified"><dt>Messages:</dt><dd>{n * 31}</dd></dl></div></div></div>
<div class="messageInfo primaryContent"><div class="messageContent"><article><blockquote class="messageText SelectQuoteContainer ugc baseHtml">{text(c)}<div class="messageTextEndMarker">&nbsp;</div></blockquote></article></div>
<div class="messageMeta ToggleTriggerAnchor"><div class="privateControls"><span class="item muted"><span class="authorEnd"><a href="members/{n}/" class="username author">{c.author}</a>, </span><a href="threads/12/#post-{c.id}" class="datePermalink"><span class="DateTime" title="{c.at:%b %d, %Y at %I:%M %p}">{c.at:%b %d, %Y}</span></a></span></div>
<div class="publicControls"><a href="threads/12/#post-{c.id}" class="item muted postNumber">#{n + 1}</a><a href="threads/12/reply?quote={c.id}" class="ReplyQuote item control reply">Reply</a></div></div></div></li>"""
        for n, c in enumerate(POSTS)
    )
    return topic(
        f'<div class="titleBar"><h1>{TITLE}</h1><p id="pageDescription" class="muted">Discussion in \'<a href="forums/2/">Lamps</a>\' started by <a href="members/1/" class="username">{AUTHOR}</a>, <span class="DateTime" title="{PUBLISHED:%b %d, %Y at %I:%M %p}">{PUBLISHED:%b %d, %Y}</span>.</p></div><ol class="messageList" id="messageList">{items}</ol>'
    )


def fora() -> str:
    items = "".join(
        f"""<div class="MessageCard js-messageCard" id="js-post-{c.id}" itemscope itemprop="comment" itemtype="https://schema.org/Comment"><span class="u-anchorTarget" id="post-{c.id}"></span><div class="MessageCard__container">
<header class="MessageCard__header"><div class="MessageCard__avatar"><a href="/members/{n}/" class="avatar">R</a></div>{'<div class="MessageCard__thread-info"><time class="u-dt" datetime="2020-02-03T01:50:27-0400">Feb 3, 2020</time></div>' if not n else ""}
<div class="MessageCard__user-info"><a class="MessageCard__user-info__name" href="/members/{n}/">{c.author}</a><div class="MessageCard__user-details"><span class="MessageCard__post-count">{n * 31} posts</span><span class="MessageCard__dot-separator">·</span><span class="MessageCard__join-date">Joined {JOINED:%Y}</span></div></div></header>
<span class="MessageCard__nested-postbit"><a class="MessageCard__post-position" href="#post-{c.id}">#{n + 1}</a><span class="MessageCard__dot-separator">·</span><a class="MessageCard__date-created" href="#post-{c.id}"><time class="u-dt" datetime="{c.iso}-0500">{c.at:%b %d, %Y}</time></a></span>
<div class="message-content"><article class="message-body js-selectToQuote"><div class="bbWrapper">{text(c)}</div></article></div><footer><a href="/reply?quote={c.id}">Reply</a> <a href="/quote">Quote</a></footer></div></div>"""
        for n, c in enumerate(POSTS)
    )
    return topic(f'<h1 class="thread-title">{TITLE}</h1>{items}')


def insided() -> str:
    items = "".join(
        f"""<div id="post{c.id}" class="post box__pad qa-topic-post-box"><div class="post__user__info"><div class="avatar"><a class="default-avatar-link" href="/members/{n}"><img alt="{c.author}"></a></div></div>
<div class="post__user__meta"><ul class="list text--meta"><li><span class="user-name-wrapper"><a class="qa-username link--user username" href="/members/{n}">{c.author}</a></span></li><li><span class="usertitle qa-usertitle">Newcomer</span></li>
<li class="list-item--publish-date"><div class="tooltip-container"><span class="tooltip-trigger"><time>Forum|Forum|4 years ago</time></span><div class="tooltip-message"><div class="tooltip__content tooltip__content--publish-date">{c.at:%B %d, %Y}</div></div></div></li></ul></div>
<div class="topic-view-content-wrapper"><div class="post__content qa-topic-post-content"><p>{text(c, "</p><p>")}</p></div></div>
<div class="post__footer"><ul class="list clearfix text--meta post__actions"><li><a class="link qa-like-link" href="#"><span><span>Like</span></span></a></li><li><a class="link qa-icon-quote" href="#"><span>Quote</span></a></li></ul></div></div>"""
        for n, c in enumerate(POSTS)
    )
    return topic(
        f'<h1 class="topic__title">{TITLE}</h1><div class="topic-replies__wrapper" id="comments">{items}</div>'
    )


def invision4() -> str:
    items = "".join(
        f"""<a id="comment-{c.id}"></a><article id="elComment_{c.id}" class="cPost ipsBox ipsComment ipsComment_parent ipsClearfix"><aside class="ipsComment_author cAuthorPane ipsColumn"><h3 class="ipsType_sectionHead cAuthorPane_author"><strong><a href="/profile/{n}-x/" class="ipsType_break">{c.author}</a></strong></h3>
<ul class="cAuthorPane_info ipsList_reset"><li>Members</li><li>{n * 31} posts</li></ul></aside>
<div class="ipsColumn ipsColumn_fluid"><div id="comment-{c.id}_wrap" data-commentid="{c.id}" class="ipsComment_content ipsType_medium"><div class="ipsComment_meta ipsType_light"><p class="ipsPos_right"><a href="#">Report post</a></p>
<p class="ipsType_reset"><a href="/topic/12/?do=findComment&amp;comment={c.id}" class="ipsType_blendLinks">Posted <time datetime="{c.iso}Z" title="{c.at:%m/%d/%y %I:%M %p}">{c.at:%B %d, %Y}</time></a></p></div>
<div class="cPost_contentWrap"><div data-role="commentContent" class="ipsType_normal ipsType_richText"><p>{text(c, "</p><p>")}</p></div><div class="ipsItemControls"><ul class="ipsComment_controls"><li><a href="#">Quote</a></li></ul></div></div></div></div></article>"""
        for n, c in enumerate(POSTS)
    )
    return topic(
        f'<h1 class="ipsType_pageTitle">{TITLE}</h1><div class="cTopic"><h2>7 posts in this topic</h2>{items}</div>'
    )


def invision3() -> str:
    items = "".join(
        f"""<div class="post_block hentry clear" id="post_id_{c.id}"><a id="entry{c.id}"></a><div class="post_wrap"><h3 class="row2"><span class="post_id right"><a href="/topic/12/?p={c.id}" rel="bookmark">#{n + 1}</a></span>
<span class="author vcard"><a class="url fn name" href="/user/{n}/"><span itemprop="name">{c.author}</span></a></span></h3>
<div class="author_info"><div class="user_details"><span class="desc member_title">Lamp trimmer</span><ul class="basic_info"><li class="post_count desc">{n * 31} posts</li></ul></div></div>
<div class="post_body"><p class="posted_info desc">Posted <abbr class="published" title="{c.iso}+00:00">{c.at:%d %B %Y - %I:%M %p}</abbr></p>
<div class="post entry-content">{text(c)}</div><div class="signature">Keep the light burning.</div><ul class="post_controls clear"><li><a href="#">Back to top</a></li><li><a href="#">Report</a></li></ul></div></div></div>"""
        for n, c in enumerate(POSTS)
    )
    return topic(f'<h1 class="ipsType_pagetitle">{TITLE}</h1><div class="topic hfeed">{items}</div>')


def mybb() -> str:
    items = "".join(
        f"""<div class="post" id="post_{c.id}"><div class="post_author"><div class="author_information"><strong><span class="largetext"><a href="member.php?action=profile&amp;uid={n}">{c.author}</a></span></strong><br /><span class="smalltext">Junior Member<br /></span></div>
<div class="author_statistics">Posts: {n * 31}<br />Threads: 2<br />Joined: {JOINED:%b %Y}</div></div>
<div class="post_content"><div class="post_head"><div class="float_right"><strong><a href="thread-12-post-{c.id}.html#pid{c.id}">#{n + 1}</a></strong></div><span class="post_date">{c.at:%m-%d-%Y, %I:%M %p} <span class="post_edit" id="edited_by_{c.id}"></span></span></div>
<div class="post_body scaleimages" id="pid_{c.id}">{text(c)}</div><div class="signature scaleimages">Keep the light burning.</div></div>
<div class="post_controls"><a href="newreply.php?replyto={c.id}" class="postbit_quote"><span>Reply</span></a></div></div>"""
        for n, c in enumerate(POSTS)
    )
    return topic(
        f'<table class="tborder"><tr><td class="thead"><strong>{TITLE}</strong></td></tr><tr><td id="posts_container"><div id="posts">{items}</div></td></tr></table>'
    )


def fluxbb() -> str:
    items = "".join(
        f"""<div id="p{c.id}" class="blockpost row{"odd" if n % 2 else "even"}"><h2><span><span class="conr">#{n + 1}</span> <a href="viewtopic.php?pid={c.id}#p{c.id}">{c.at:%Y-%m-%d %H:%M:%S}</a></span></h2>
<div class="box"><div class="inbox"><div class="postbody"><div class="postleft"><dl><dt><strong><a href="profile.php?id={n}">{c.author}</a></strong></dt><dd class="usertitle"><strong>Member</strong></dd><dd><span>Registered: {JOINED:%Y-%m-%d}</span></dd><dd><span>Posts: {n * 31}</span></dd></dl></div>
<div class="postright"><h3>Re: {TITLE}</h3><div class="postmsg"><p>{text(c, "</p><p>")}</p></div></div></div></div></div>
<div class="inbox"><div class="postfoot clearb"><div class="postfootright"><ul><li class="postquote"><span><a href="post.php?qid={c.id}">Quote</a></span></li></ul></div></div></div></div>"""
        for n, c in enumerate(POSTS)
    )
    return topic(
        f'<div class="linkst"><ul class="crumbs"><li><a href="index.php">Index</a></li><li>»&#160;<a href="viewtopic.php?id=12"><strong>{TITLE}</strong></a></li></ul></div>{items}'
    )


def discourse() -> str:
    items = "".join(
        f"""<div id="post_{n + 1}" itemprop="comment" itemscope itemtype="http://schema.org/Comment" class="topic-body crawler-post"><div class="crawler-post-meta"><span class="creator" itemprop="author" itemscope itemtype="http://schema.org/Person"><a itemprop="url" href="/u/{n}"><span itemprop="name">{c.author}</span></a></span>
<span class="crawler-post-infos"><time datetime="{c.iso}Z" itemprop="datePublished" class="post-time">{c.at:%B %d, %Y}, {c.at:%I:%M%p}</time><meta itemprop="dateModified" content="{c.iso}Z"><span itemprop="position">{n + 1}</span></span></div>
<div class="post" itemprop="text"><p>{text(c, "</p><p>")}</p></div><div itemprop="interactionStatistic" itemscope itemtype="http://schema.org/InteractionCounter"><meta itemprop="interactionType" content="http://schema.org/LikeAction"/><span class="post-likes">{n + 2} Likes</span></div></div>"""
        for n, c in enumerate(POSTS)
    )
    return topic(
        f'<div id="topic-title"><h1><a href="/t/lighthouse/12">{TITLE}</a></h1></div><div itemscope itemtype="http://schema.org/DiscussionForumPosting">{items}</div>'
    )


def nodebb() -> str:
    items = "".join(
        f"""<li component="post" class="posts-list-item row" data-index="{n}" data-pid="{c.id}" data-uid="{n}" data-timestamp="{int(c.at.timestamp() * 1000)}" data-username="{c.author}" itemscope itemtype="http://schema.org/Comment"><a component="post/anchor" data-index="{n}" id="{n}"></a>
<div class="post-header"><a href="/user/{n}"><img alt="{c.author}" class="avatar"></a><strong><a href="/user/{n}" itemprop="author" data-username="{c.author}">{c.author}</a></strong> <small>wrote on <a class="permalink" href="/post/{c.id}"><span class="timeago" title="{c.iso}.000Z">{c.at:%d %b %Y, %H:%M}</span></a></small></div>
<div class="content" component="post/content" itemprop="text"><p>{text(c, "</p><p>")}</p></div><small class="post-tools"><a component="post/reply" href="#">Reply</a> <a component="post/quote" href="#">Quote</a></small><span class="votes"><span component="post/vote-count">{n}</span></span></li>"""
        for n, c in enumerate(POSTS)
    )
    return topic(
        f'<h1 component="post/header"><span class="topic-title" component="topic/title">{TITLE}</span></h1><ul component="topic" class="posts">{items}</ul>'
    )


def flarum() -> str:
    items = "".join(
        f"""<div class="PostStream-item" data-index="{n}" data-id="{c.id}"><article class="CommentPost Post" data-id="{c.id}"><header class="Post-header"><ul><li class="item-user"><div class="PostUser"><h3 class="PostUser-name"><a href="/u/{n}"><span class="Avatar">R</span> <span class="username">{c.author}</span></a></h3></div></li>
<li class="item-meta"><div class="Dropdown PostMeta"><a class="Dropdown-toggle"><time pubdate datetime="{c.iso}+00:00" title="{c.at:%A, %B %d, %Y %I:%M %p}" data-humantime>{c.at:%d %b %Y}</time></a></div></li></ul></header><div class="Post-body"><p>{text(c, "</p><p>")}</p></div>
<footer class="Post-footer"><ul></ul></footer><aside class="Post-actions"><ul><li class="item-reply"><button class="Button">Reply</button></li></ul></aside></article></div>"""
        for n, c in enumerate(POSTS)
    )
    return topic(
        f'<header class="Hero DiscussionHero"><h2 class="DiscussionHero-title">{TITLE}</h2></header><div class="PostStream">{items}</div>'
    )


def vanilla() -> str:
    def block(n: int, c: Said) -> str:
        kind = "ItemDiscussion" if n == 0 else "ItemComment"
        return f"""<li class="Item {kind} Role_Member" id="{"Discussion" if n == 0 else "Comment"}_{c.id}"><div class="{"Discussion" if n == 0 else "Comment"}"><div class="Item-Header {"Discussion" if n == 0 else "Comment"}Header"><div class="AuthorWrap"><span class="Author"><a href="/profile/{n}" class="PhotoWrap"><img src="x.jpg" alt="{c.author}" class="ProfilePhoto"/></a><a href="/profile/{n}" class="Username">{c.author}</a></span>
<span class="AuthorInfo"><span class="MItem RoleTitle">Member</span> <span class="MItem PostCount">Posts: {n * 31}</span></span></div><div class="Meta CommentMeta CommentInfo"><span class="MItem DateCreated"><a href="/discussion/comment/{c.id}/#Comment_{c.id}" class="Permalink" rel="nofollow"><time title="{c.at:%B %d, %Y %I:%M%p}" datetime="{c.iso}+00:00">{c.at:%B %Y}</time></a></span></div></div>
<div class="Item-BodyWrap"><div class="Item-Body"><div class="Message userContent"><p>{text(c, "</p><p>")}</p></div><div class="Reactions"><a class="ReactButton" href="/entry/signin">0 · Disagree</a></div></div></div></div></li>"""

    first, *rest = (block(n, c) for n, c in enumerate(POSTS))
    return topic(
        f'<div id="Item_0" class="PageTitle"><h1>{TITLE}</h1></div><ul class="MessageList Discussion">{first}</ul><h2 class="CommentHeading">Comments</h2><ul class="MessageList DataList Comments">{"".join(rest)}</ul>'
    )


def discuz() -> str:
    items = "".join(
        f"""<div id="post_{c.id}"><table id="pid{c.id}" class="plhin" cellspacing="0"><tr><td class="pls" rowspan="2"><div class="pi"><div class="authi"><a href="home.php?mod=space&amp;uid={n}" target="_blank" class="xw1">{c.author}</a></div></div>
<div class="tns xg2"><table><th><p><a href="#" class="xi2">{n}</a></p>主题</th><td><p>{n * 31}</p>积分</td></table></div><dl class="cl"><dt>注册时间</dt><dd>{JOINED:%Y-%m-%d}</dd></dl></td>
<td class="plc"><div class="pi"><strong><a href="forum.php?mod=redirect&amp;pid={c.id}" id="postnum{c.id}"><em>{n + 1}</em><sup>#</sup></a></strong><div class="pti"><div class="authi"><em id="authorposton{c.id}">发表于 {c.at.year}-{c.at.month}-{c.at.day} {c.at:%H:%M:%S}</em><span class="pipe">|</span><a href="#">只看该作者</a></div></div></div>
<div class="pct"><div class="pcb"><div class="t_fsz"><table cellspacing="0"><tr><td class="t_f" id="postmessage_{c.id}">{text(c)}</td></tr></table></div></div></div></td></tr>
<tr><td class="plc plm"><div class="po"><div class="pob cl"><em><a class="fastre" href="forum.php?mod=post&amp;action=reply&amp;repquote={c.id}">回复</a></em></div></div></td></tr></table></div>"""
        for n, c in enumerate(POSTS)
    )
    return topic(
        f'<h1 class="ts"><span id="thread_subject">{TITLE}</span></h1><div id="postlist" class="pl bm">{items}</div>',
        lang="zh-CN",
    )


def discuz7() -> str:
    items = "".join(
        f"""<div id="post_{c.id}"><table id="pid{c.id}" class="spaceborder" cellspacing="0"><tr><td class="postauthor" rowspan="2"><div class="postinfo"><a href="space.php?uid={n}" target="_blank">{c.author}</a></div><div><div class="popavatar"></div>
<dl class="profile"><dt>帖子</dt><dd>{n * 31}</dd><dt>注册时间</dt><dd>{JOINED:%Y-%m-%d}</dd></dl><ul><li>· <a href="viewthread.php?tid={n}">How to trim a lamp</a></li></ul></div></td>
<td class="postcontent"><div class="postinfo"><strong><a href="javascript:;" id="postnum{c.id}"><em>{n + 1}</em><sup>#</sup></a></strong><div class="posterinfo"><div class="authorinfo"><a href="space.php?uid={n}" class="posterlink">{c.author}</a><em id="authorposton{c.id}">发表于 {c.at.year}-{c.at.month}-{c.at.day} {c.at:%H:%M}</em> | <a href="#">只看该作者</a></div></div></div>
<div class="defaultpost"><div class="postmessage"><div class="t_msgfontfix"><table cellspacing="0"><tr><td class="t_msgfont" id="postmessage_{c.id}">{text(c)}</td></tr></table></div></div></div></td></tr></table></div>"""
        for n, c in enumerate(POSTS)
    )
    return topic(f'<h1>{TITLE}</h1><div id="postlist" class="mainbox viewthread">{items}</div>', lang="zh-CN")


def discuz4() -> str:
    items = "".join(
        f"""<div class="spaceborder"><table cellspacing="0" cellpadding="4" class="t_row"><tr><td width="18%" class="t_user"><a name="pid{c.id}"></a><a href="space.php?uid={n}" class="bold">{c.author}</a><br><div class="smalltxt">中将<br>UID 99{n}<br>帖子 {n * 31}<br>注册 {JOINED:%Y-%m-%d}<br></div></td>
<td width="82%"><table class="t_msg"><tr><td><div><div class="right t_number"><a href="###" class="bold">#{n + 1}</a></div><div style="padding-top: 4px;">发表于 {c.at.year}-{c.at.month}-{c.at.day} {c.at:%H:%M}&nbsp; <a href="viewpro.php?uid={n}">资料</a>&nbsp; <a href="pm.php?uid={n}">短消息</a></div></div></td></tr>
<tr><td class="line"><div id="message{c.id}" class="t_msgfont">{text(c)}</div></td></tr></table></td></tr></table></div>"""
        for n, c in enumerate(POSTS)
    )
    return topic(f'<h1>{TITLE}</h1><form action="topicadmin.php">{items}</form>', lang="zh-CN")


def bugzilla() -> str:
    items = "".join(
        f"""<div id="c{n}" class="bz_comment{"" if n else " bz_first_comment"}"><div class="bz_{"comment_head" if n else "first_comment_head"}"><span class="bz_comment_number"><a href="show_bug.cgi?id=7#c{n}">{f"Comment {n}" if n else "Description"}</a></span>
<span class="bz_comment_user"><span class="vcard"><span class="fn">{c.author}</span></span></span><span class="bz_comment_user_images"></span><span class="bz_comment_time">{c.at:%Y-%m-%d %H:%M:%S} CET</span></div><pre class="bz_comment_text">{text(c, chr(10) * 2)}</pre></div>"""
        for n, c in enumerate(POSTS)
    )
    fields = f"<tr><th>Status:</th><td>NEW</td></tr><tr><th>Reported:</th><td>{PUBLISHED:%Y-%m-%d %H:%M} CET by {AUTHOR}</td></tr><tr><th>Modified:</th><td>2019-05-05 10:10 CET</td></tr>"
    return topic(
        f'<h1>{TITLE}</h1><table class="edit_form">{fields}</table><table class="bz_comment_table"><tr><td>{items}</td></tr></table>'
    )


def mybb_archive() -> str:
    items = "".join(
        f"""<div class="post"><div class="header"><div class="author"><h2>{c.author}</h2></div><div class="dateline">{c.at:%m-%d-%Y, %I:%M %p}</div></div><div class="message">{text(c)}</div></div>"""
        for c in POSTS
    )
    return topic(
        f'<h1>Skerry Forum</h1><div class="navigation"><a href="index.html">Skerry Forum</a> &gt; {TITLE}</div><div id="pagetitle"><h2>{TITLE}</h2></div><div id="content">{items}</div>'
    )


def ucoz_forum() -> str:
    items = "".join(
        f"""<table class="postTable"><tr><td class="postTdTop"><a class="postUser" href="javascript://">{c.author}</a></td><td class="postTdTop">Дата: Пт, {c.at:%Y-%m-%d, %H:%M} | Сообщение # <a class="postNumberLink" href="javascript:;">{n + 1}</a></td></tr>
<tr><td class="postTdInfo"><div class="postRankName">Смотритель</div><div class="postUserGroup">Группа: Проверенные</div><div class="numposts">Сообщений: <span="unp">{n * 31}</span></div><div class="reputation">Награды: <span class="repNums"><b>7</b></span></div><span class="statusOffline">Offline</span></td>
<td class="posttdMessage"><span class="ucoz-forum-post" id="ucoz-forum-post-{c.id}">{text(c)}</span><br /><span class="signatureView">Пусть горит.</span></td></tr></table>"""
        for n, c in enumerate(POSTS)
    )
    return topic(
        f'<table><tr><td><a class="forumBar" href="/forum">Skerry Forum</a> » <a class="forumBarA" href="/forum/2-12-1">{TITLE}</a></td></tr></table><table class="gTable"><tr><td class="gTableTop">{TITLE}</td></tr><tr><td>{items}</td></tr></table>',
        lang="ru",
    )


def kept_by_style() -> str:
    """A board as an archive keeps it that writes the rules of style into elements and leaves the classes out."""
    items = "".join(
        f"""<div style="border:0;margin:0;padding:12px 0;width:640px;"><div style="display:block;font-size:13px;color:#499ef3;"><a style="color:#333;font-weight:bold;" href="https://copies.example/o/1/https://board.example/people/{n}">{c.author}</a></div>
<div style="display:block;font-size:14px;line-height:22px;">{text(c)}</div><div style="display:block;color:#999;"><span style="float:left;color:#999;">{c.at:%Y-%m-%d %H:%M}</span><a style="color:#999;" href="#">Share</a></div></div>"""
        for n, c in enumerate(POSTS)
    )
    return f'<!DOCTYPE html><html><head><title>{TITLE} - Skerry Forum</title></head><body><div style="padding:9px;color:#aaa;">A copy of https://board.example/12 from <span style="font-weight:bold;">4 May 2021 09:20:37 UTC</span></div><div style="margin:0 auto;"><h1 style="font-size:18px;">{TITLE}</h1>{items}</div></body></html>'


def old_table_board() -> str:
    """A board that nobody listed: one table row a post, the member on the left."""
    items = "".join(
        f"""<tr valign="top"><td width="20%" bgcolor="#ddeeff"><font face="Verdana" size="2"><b>{c.author}</b></font><br><font size="1">Keeper<br>Messages: {n * 31}<br>Registered: {JOINED:%d.%m.%Y}</font></td>
<td bgcolor="#ffffff"><font size="1">Posted: {c.at:%d.%m.%Y %H:%M}</font><hr size="1"><font face="Verdana" size="2">{text(c)}</font></td></tr>"""
        for n, c in enumerate(POSTS)
    )
    return topic(f"<h2>{TITLE}</h2><table border=0 width='95%'>{items}</table>")


def wpforo() -> str:
    items = "".join(
        f"""<div id="post-{c.id}" class="post-wrap wpfn-{n} wpfp-first"><div class="wpforo-post wpfcl-1"><div class="wpf-left"><div class="author-avatar"><img class="avatar" src="/a/{n}.png" alt="{c.author}" title="{c.author}"></div>
<div class="author-data"><div class="author-name"><span><i class="fas fa-circle" title="Offline"></i></span>&nbsp;<a href="/participant/{n}/" title="{c.author}">{c.author}</a></div><div class="wpf-author-nicename">(@keeper{n})</div>
<div class="author-posts">Posts: {n * 31}</div><div class="author-title"><span class="wpf-member-title">Member</span></div></div></div>
<div class="wpf-right"><div class="wpforo-post-content-top"><span class="wpf-post-starter">{"Topic starter" if not n else ""}</span></div><div class="wpforo-post-content"><p>{text(c, "</p><p>")}</p>
<div class="wpf-post-button-actions"><span class="wpf-action">Quote</span></div></div><div class="wpforo-post-content-bottom"><div class="cbleft wpfcl-0">Posted : {c.at:%B %d, %Y %I:%M %p}</div></div></div></div></div>"""
        for n, c in enumerate(POSTS)
    )
    return topic(
        f'<h1 id="wpforo-title">{TITLE}</h1><div class="wpf-post-info">Last Post by {FLAT[-1].author} <span class="wpforo-date">8 years ago</span></div>{items}'
    )


def ubbthreads() -> str:
    def head(c: Said) -> str:
        answered = (
            ""
            if c is OPENING
            else f'<span class="op5"><a href="/forum/topics/{c.parent or OPENING.id}.html#Post{c.parent or OPENING.id}" title="in reply to" rel="nofollow"><i class="fas"></i> whom</a></span>'
        )
        return f"""<td class="subjecttable" colspan="2"><div class="truncate bold"><a href="/forum/topics/{c.id}.html#Post{c.id}">Re: {TITLE}</a></div>{answered}
<span class="small nd fr">#<a href="/forum/topics/{c.id}.html#Post{c.id}" id="number{c.id}">{c.id}</a></span><span class="small nd fr"><span class="date">{c.at:%d/%m/%y}</span> <span class="time">{c.at:%I:%M %p}</span></span></td>"""

    items = "".join(
        f"""<a id="Post{c.id}"></a><table class="t_outer"><tr><td><table class="t_inner"><tr><td><table class="fw"><tr>{head(c)}</tr>
<tr><td class="author-content mblwide" colspan="2"><div class="small">Joined: <span class="date">Nov 2000</span></div><div class="small">Posts: {n * 31}</div>
<div class="bold author-name"><a href="/forum/users/{n}/x.html"><span class="username">{c.author}</span></a> <img src="/i/off.gif" alt="Offline" title="Offline"></div></td></tr>
<tr><td class="author-content mblthin" rowspan="2"><div class="bold author-name"><a href="javascript:void(0);"><span class="username">{c.author}</span></a></div></td>
<td class="post-content"><div class="post_inner"><div id="body{n}">{text(c)}</div><br></div><div class="signature mblthin"><hr class="signature">Keep the light burning.</div></td></tr>
</table></td></tr></table></td></tr></table><div id="post_popup_{c.id}" style="display:none;"><table><tr><td><a href="javascript:void(0);">Copy Link to Clipboard</a></td></tr></table></div>"""
        for n, c in enumerate((OPENING, *sorted(TALK, key=lambda one: one.at)))
    )
    side = '<table class="t_outer"><tr><td><table class="t_inner"><tr><td>Forum Statistics</td></tr><tr><td>Members 20,716</td></tr><tr><td>Most Online 7,413<br><span class="date">Nov 7th, 2021</span></td></tr></table></td></tr></table>'
    return topic(f"<h1>{TITLE}</h1>{items}{side}")


PAGES: dict[str, Callable[[], str]] = {
    one.__name__: one
    for one in (
        phpbb3, phpbb2, phpbb2_rows, vbulletin3, vbulletin4, smf2, xenforo1, fora, insided, invision4, invision3, mybb, fluxbb, discourse, nodebb,
        flarum, vanilla, discuz, discuz7, discuz4, bugzilla, mybb_archive, ucoz_forum, wpforo, ubbthreads, kept_by_style, old_table_board,
    )
}  # fmt: skip
"""Every page by its engine's name."""

FLAT_PAGES = frozenset(PAGES) - {"ubbthreads"}
"""Forums that do not show what answers what."""

NEEDS_ROW = frozenset({"bugzilla", "ubbthreads"})
"""Trackers above whose discussions stand the fields of the bug, as an article would; boxes built as the posts are."""

UNDATED: frozenset[str] = frozenset()
"""Every forum dates its posts."""

NO_ROW = frozenset({"old_table_board", "kept_by_style"})
"""Pages of no engine that has a row."""
