"""The kinds of words that page engines print."""

from __future__ import annotations

from typing import Literal

Kind = Literal[
    # After a name, in the head of a comment: "Mira says:". With or without a colon or dots.
    "says",
    # Before a name: "by Mira", "Posted by Mira".
    "by",
    # Words that introduce or join a date in a head or byline: "Posted on", "at", "am … um".
    "posted",
    # Before the name or title of what a comment answers.
    "reply_to",
    # Before a number that says how deep a comment stands below others: "level 2".
    "level",
    # Between a name and a quotation: "Mira wrote:" alone on a line, or at the end of "On … Mira wrote:".
    "wrote",
    # Before the name of who is quoted and the date of that: "Quote from: Mira on …".
    "quoted",
    # What comments are called where they are counted or headed: "12 comments", "Kommentare (3)".
    "comments",
    # Before a count of comments, and all there is before it: "There are 12 comments", "All 12 comments".
    "counted",
    # The page says that nobody has commented.
    "none",
    # Buttons and links of one comment or post: whole lines, alone or in a row.
    "actions",
    # Counts of approval: "12 likes", "LikeLiked by 3 people", "3 points". {n} is the number.
    "votes",
    # What votes add up to, behind its number: "3 points".
    "points",
    # The form in which to write a comment: from here on the page has no more comments.
    "form",
    # Links with which to pass a page on: whole lines or their beginnings.
    "share",
    # Headings over links to other pages: what follows, up to the comments, is not the article.
    "related",
    # Links of a site's menus and of the tools above a topic: "Home", "Search", "New topic". A text may be one as well.
    "menus",
    # How a page ends: copyright, engine marks.
    "closing",
    # Notices that any page may carry: cookies, scripts, adverts, consent, placeholders.
    "notices",
    # What a person is on the site, printed beside the name: never part of the name.
    "roles",
    # What the picture of a person says: "Mira's avatar". {x} is the name.
    "portrait",
    # Behind a member's name, that somebody is there or away.
    "status",
    # What the picture of a forum post says, before its subject or instead of one: "Default".
    "icons",
    # Above a message, to whom it went; a name may follow.
    "addressed",
    # Facts about a member that forums print in the author's column, before a value.
    "facts",
    # In place of a name, above an advertisement that looks like a contribution.
    "advert",
    # A comment that is gone: stands where its text was.
    "deleted",
    # Nobody: a name that says that there is none. Kept as the author, since the page says so.
    "anonymous",
    # Says who began a topic: "Started by …", "Thread starter …".
    "started",
    # After "…s", in a line of a plug-in that names a commenter's own newest page: "Miras last blog post..Tea".
    "blog_post",
    # Marks of what is not a comment but a link from another page.
    "pingback",
    # Before a title, in the description of a page's main picture.
    "image_of",
    # Says that this is one page of several: "Page 2 of 5".
    "page_of",
    # Furniture at the end of a cut quotation in a forum.
    "quote_more",
    # Before a date that says when something was changed, not when it was written.
    "edited",
    # Over a box that tells of who wrote a page; a name may follow: "About the author", "About Mira".
    "author_box",
    # Below the name of a blog's owner, in the box about them: "Visit profile".
    "profile",
    # What somebody is who writes on a site, of the words on the line beside or below a name: "Senior Editor".
    "office",
    # Beside the name of somebody who comments, that the post is theirs: "Author", "OP", "楼主".
    "opener",
    # Before the name of who checked a text that somebody else wrote: "Fact checked by Mira".
    "checked",
    # How the sentence below a post begins that says who wrote it, when and in which section.
    "entry",
    # Before the date of a page's publication, wherever on the page it stands.
    "published",
    # In each row of a list of topics or boards, or over its columns: who wrote there last, the link to it.
    # Not of the last reply: engines say that of each post.
    "last_post",
    # Before the date of a question, on pages of questions and answers.
    "asked",
    # Before the date of an answer, on pages of questions and answers; behind it where an owner signs one below it.
    "answered",
    # How many follow the channel or page whose name stands on the line above.
    "followers",
    # Before the moment at which a page was saved, printed or looked at: what its relative dates count from.
    "saved",
    # The link behind a teaser that leads to the rest of its text.
    "more",
    # Before the title of a topic or the subject of a message.
    "topic",
    # What a site calls itself, as the first or last word of its name: "Harbour Forum", "Mira's blog".
    "site",
    # What a page of entries by visitors is called: none of them is the page's own text.
    "guestbook",
    # Between a count of comments and the title that they are on: "4 Responses to …".
    "about",
    # The commonest words of texts: which language a page is in. Only for languages that share a script.
    "small",
    # With which one speaks of oneself, or thanks: articles rarely do.
    "personal",
    # Over the list of files of a forum post.
    "attachments",
]

Words = dict[Kind, str]
"""The phrases of one language by their kind, separated by ``|``; a kind for which it has none may be left out."""
