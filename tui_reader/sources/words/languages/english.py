"""The words of pages in English."""

from __future__ import annotations

from typing import Final

from tui_reader.sources.words.kinds import Words

WORDS: Final[Words] = {
    "addressed": "to|to {x}",
    "says": "says|said|wrote|writes|commented|replied|responded|says in reply|said in reply to|has left a comment"
    "|says on|said on|says at|said at|opened this issue|opened this pull request|started this discussion"
    "|started this conversation|started a discussion|opened this topic|created this topic|asked this question"
    "|added a comment|left a comment|made a comment",
    "by": "preceding unsigned comment added by|unsigned comment added by|unsigned comment by"
    "|authored by|author of the article|author of this article|article author"
    "|by|posted by|written by|author|comment by|submitted by|from|user|username|name|answered by|asked by"
    "|started by|commented by|left by|response by|words by|text by|story by|article by|published by|post by"
    "|posted by:|added by|reply by|review by|message by|originally posted by|created by|via|authored by|opened by"
    "|preceding unsigned comment added by"
    "|contributed by|words|reported by|response from|postby|creator|reporter"
    "|recipe by|recipe from"
    "|reviewed by|rated by",
    "posted": "reviewed in {x}"
    "|released|release|release date|post|post posted|old|unread|unread post|on|at|posted on|posted at"
    "|posted|published|published on|date|updated|edited|last edited|last updated|last modified|sent|written on|filed"
    "|submitted|submitted on|created|joined|in|added|reviewed|asked|answered|commented|replied|modified|edited at"
    "|edited on|commented on|replied on|reply posted|active|original post|permalink|since|reply|on:|date:|time|time:"
    "|posted:|published:|updated:|published at|first published|datum|answered on|sent on|unread,|opened|opened on",
    "level": "level {n}|depth {n}",
    "reply_to": "replied to this comment from|replied to this comment by|replied to comment from"
    "|replied to a comment from|in reply to a comment from|in reply to a comment by|in reply to|replying to"
    "|in response to|reply to|replied to|responding to|re:|@"
    "|in reply to the comment by|in reply to the comment of|replying to comment by|as a reply to"
    "|as a response to|reply to comment by",
    "wrote": "wrote|said|writes|originally posted by {x}|quote from: {x}|quoting {x}|quote:"
    "|quote originally posted by {x}|quote from {x}|quote: {x}|in reply to {x}, {x} wrote",
    "quoted": "quote from|originally posted by|quote originally posted by|quoting",
    "comments": "comments section"
    "|customer reviews|user reviews|entries|comment|comments|response|responses|reply|replies|thought"
    "|thoughts|answer|answers|comment(s)|discussion|discussions|discussion to this post|reader comments|reactions"
    "|reaction|post|posts|message|messages|user comments|remarks|feedback|opinions|readers' comments|commentary"
    "|join the discussion|conversation|all comments|top comments|view comments|comments so far|letters|reviews",
    "none": "no comments|no comments yet|be the first to comment|no responses|no replies|no comment"
    "|no comments posted|no comments so far|there are no comments|there are no comments yet|0 comments|0 responses"
    "|0 replies|no responses yet|be the first to leave a comment|be the first to reply|add the first comment"
    "|no one has commented yet|nothing here yet|comments are off|comments off|no answers|be the first|no trackbacks"
    "|no trackbacks yet|no pingbacks yet|be the first to write a comment|be the first to post a comment",
    "actions": "sign in to answer questions"
    "|expand_more|show review history"
    "|last reply|send private message|send e-mail|send email|view users profile|most liked"
    "|visit poster's website|least liked|search comments|expand comment search"
    "|avatar|gravatar|profile picture|user avatar|disagree|agree|view user's profile|comment link"
    "|not verified|reply|replies|share|like|dislike|flag|report|quote|edit|delete|permalink|link|save|hide|unhide"
    "|follow|give award|award|report abuse|parent|root|next|prev|context|collapse|expand|vote up|vote down|upvote"
    "|downvote|reply to this comment|reply to this|quote and reply|reply with quote|report this|report comment"
    "|flag as offensive|flag as inappropriate|report as inappropriate|flag this comment|flag comment"
    "|flag for moderation|report this comment|report this post|log in to reply|login to reply"
    "|log in or register to post comments|login or register to post comments|see translation|translate|view replies"
    "|hide replies|show replies|view more replies|show more|show less|read more|see more|unlike|liked|retweet"
    "|quote tweet|bookmark|copy link|copy|embed|crosspost|source|full comments|perma-link|parent comment|reply delete"
    "|cite|improve this answer|improve this question|add a comment|show more comments|follow this|give gold|top"
    "|back to top|up|go up|jump to comment|children|view profile|send message|send private message|pm|message|profile"
    "|find|website|visit website|thank|thanks|helpful|was this helpful|yes|no|mark as spam|print view|remove|block|ban"
    "|mute|follow user|unfollow|reply to topic|comment|respond|react|recommend|cancel reply|email|cancel"
    "|mark as solution|best answer|in reply to|view in thread|reply to author|like reply|love|loading|loading..."
    "|like this|share this comment|hide thread|comment permalink|report post|quick reply|multi-quote|offline|online"
    "|logged|subscribe|history|track|caches|favorite|unvote|copy to clipboard|reply ↓|view original|menu|options"
    "|more options|more|close|[link]|[–]|[-]|[+]|ip logged|ip: logged|like like loading|reply to post|follow post"
    "|revisions|score|sort by best|sort by newest|sort by oldest|sort by top|sorted by: {x}|sort by: {x}|newest first"
    "|oldest first|most relevant|sort|recommended|all comments|view post|fedilink|arrow-up|arrow-down|message-square"
    "|logout to comment|show parent|go to comments|url|homepage|find more posts by {x}|send a private message to {x}"
    "|restack|restacks|view more comments|view previous comments|see previous replies|view all comments"
    "|see more comments|newest|oldest|load more replies|see more replies|sort by|most recent|sorted by"
    "|highest score (default)|date modified (newest first)|date created (oldest first)|see original"
    "|reply all|forward|sign in to forward|sign in to reply to author|report message|show original message"
    "|individual message|show original|report this message|find messages by this author"
    "|rate this translation|top comments|hide comments|copy link to post|original poster"
    "|load more comments|more_vert|more_horiz"
    "|edit-2|report inappropriate content|save topic"
    "|report this reply",
    "votes": "liked by: {x}"
    "|{n} children|{n} child|{n} posts|{n} post|{n} likes|{n} like|{n} points|{n} point|{n} upvotes|{n} upvote"
    "|{n} votes|{n} vote|{n} people like this|likeliked by {n} people|likeliked by {n} person|liked by {n} people"
    "|liked by {n} person|like liked by {n} people|like liked by {n} person|{n} reactions|{n} reaction|{n} retweets"
    "|{n} retweet|{n} quotes|{n} quote tweets|{n} favorites|{n} bookmarks|{n} shares|{n} share|{n} replies|{n} reply"
    "|view {n} replies|view all {n} replies|hide {n} replies|{n} views|{n} found this helpful"
    "|{n} people found this helpful|{n} thanks|score: {n}|score {n}|votes: {n}|rating: {n}|+{n}|-{n}|▲ {n}|▼ {n}|▲{n}"
    "|▼{n}|{n} ▲|{n} ▼|👍 {n}|❤ {n}|❤️ {n}|♥ {n}|likes: {n}|like ({n})|likes ({n})|reply ({n})|{n} recommends"
    "|{n} recommend|recommend {n}|up {n}|down {n}|{n} people liked this|{n} claps|{n} clap|{n} comments|{n} comment"
    "|{n} hearts|{n} up|{n} down|rate this: {n}|{n} more replies|{n} impressions|{n} of {n} people found this helpful"
    "|thumb up {n}|thumb down {n}|show {n} more replies|load {n} more replies|{n} repost|{n} reposts|{n} boosts"
    "|{n} boost|{n} favourites|{n} up votes|vote {n}|{n} user(s) liked this|this answer is useful"
    "|this answer is not useful|save this answer|show activity on this post|this question shows research effort{x}"
    "|this question does not show any research effort{x}|bookmark this question|save this question"
    "|this answer has been awarded bounties {x}|{x} and {n} others|all reactions:|shared with public|reactions:{x}"
    "|{n} restacks|view {n} more replies|view all {n} comments|view {n} previous replies|{n} comments hidden"
    "|{n} more reply"
    "|hide {n} reply|show {n} more reply|{n} response|show {n} more replies in this thread"
    "|show {n} more reply in this thread|{n} hidden comment|{n} hidden comments",
    "points": "point|points|pts",
    "form": "both comments and pings are currently closed|sorry, comments for this entry are closed at this time"
    "|sorry, comments are closed|comments for this post are closed|comments for this entry are closed"
    "|the comments to this entry are closed|the comments to this entry are closed.|leave a comment|leave a reply"
    "|post a comment|post a new comment|add a comment|add comment|write a comment"
    "|your email address will not be published|your email address will not be published.|cancel reply|submit comment"
    "|leave your comment|post comment|join the conversation|what do you think|leave a response|add your comment"
    "|your comment|comment form|leave a comment cancel reply|leave a reply cancel reply|required fields are marked"
    "|required fields are marked *|you must be logged in to post a comment|you must be logged in to post a comment."
    "|log in to comment|sign in to comment|login to comment|comments are closed|comments are closed.|your answer"
    "|post your answer|add your answer|quick reply|reply to this topic|write a reply|submit your comment|post reply"
    "|post as a guest|speak your mind|leave a public comment|enter your comment here...|enter your comment here"
    "|notify me of follow-up comments by email|notify me of follow-up comments by email."
    "|notify me of new posts by email|notify me of new posts by email.|load more...|load more comments"
    "|save my name, email, and website in this browser for the next time i comment"
    "|save my name, email, and website in this browser for the next time i comment."
    "|comments for this thread are now closed|comments for this thread are now closed.|commenting is closed"
    "|you must log in or register to reply here|you must log in or register to reply here."
    "|sign up for free to join this conversation on github|sign up for free to join this conversation on github."
    "|you can use these html tags|add your thoughts|have your say|comment on this post|add a public comment..."
    "|tell us what you think|leave your thoughts|preview comment|submit a comment|have something to say"
    "|create an account or sign in to comment|be respectful|this thread is locked|this topic is closed"
    "|log in or sign up to leave a comment|want to join the discussion?|verify your comment"
    "|please login to leave a comment|login to answer this question|limit my search to {x}"
    "|want to join? log in or sign up in seconds.|log in to like or comment|log in to reply|sign in to reply"
    "|log in to post a comment"
    "|join the discussion|join the discussion…|log in with|or sign up with disqus"
    "|or sign up with disqus or pick a name|sign in and join the conversation|write a response"
    "|write a response…|what are your thoughts?|become a member to start commenting"
    "|already a member? sign in",
    "share": "share this on {x}|share on whatsapp|share on reddit|share on telegram|share on pinterest|share on bluesky"
    "|share on mastodon|share this|share this:|share this post|share this article|share on facebook|share on twitter"
    "|share on x|share on linkedin|share to twitter|share to facebook|share to pinterest|tweet|pin it|email this"
    "|blogthis!|email thisblogthis!|like this:|like this|share|share:|click to share on {x}|click to print {x}"
    "|click to email {x}|print|print this|email|e-mail this|facebook|twitter|linkedin|pinterest|reddit|whatsapp"
    "|telegram|tumblr|pocket|stumbleupon|digg|del.icio.us|delicious|google+|like loading...|mastodon|skype|instagram"
    "|youtube|share via|send by email|add to favorites|copy link|spread the love|more|share with friends"
    "|share this page|email thisblogthis!share to twittershare to facebook"
    "|email thisblogthis!share to xshare to facebookshare to pinterest"
    "|email thisblogthis!share to twittershare to facebookshare to pinterest|bluesky|threads|flipboard|hacker news"
    "|messenger|viber|line|vk|xing|weibo"
    "|tell a friend|add to memories",
    "related": "related|related posts|related articles|related stories|you may also like|you might also like"
    "|more from {x}|recommended|recommended for you|read next|similar posts|more like this|popular posts|recent posts"
    "|recent comments|latest posts|latest news|most read|most popular|trending|trending now|see also|further reading"
    "|more stories|previous post|next post|previous article|next article|previous|next|older post|newer post"
    "|older posts|newer posts|archives|blog archive|categories|tags|blogroll|about the author|about me|about|follow us"
    "|follow me|subscribe|newsletter|search|search this blog|links|similar threads|similar topics"
    "|users who are viewing this thread|share this article|author|what others are reading|promoted stories|sponsored"
    "|sponsored content|from the web|around the web|more in {x}|editor's picks|followers|labels|meta|translate|pages"
    "|total pageviews|hot network questions|linked|subscribe to {x}|post navigation|tag cloud|in this section"
    "|top stories|more posts|you may like|more articles|don't miss|read also|newer post older post home|references"
    "|permissions in this forum|similar discussions|share page|navigation|topic tools|jump to|who is online"
    "|live traffic feed|recommended articles|email newsletter|link list|article tags|follow-ups|follow-ups:"
    "|more posts from {x}|you might like|see more on facebook|see more from {x}|more to explore|explore more"
    "|people also viewed|others also viewed|suggested for you|up next|related reading|related coverage|related story"
    "|trending news|most read in {x}|related coverage from {x}|more great {x}|also on {x}|popular posts from this blog",
    "closing": "copyright © {x}|copyright (c) {x}|copyright {n}{x}|copyright by {x}|© {x}|(c) {x}|powered by {x}"
    "|proudly powered by {x}|all rights reserved|all rights reserved.|terms of service|terms of use|privacy policy"
    "|contact us|site map|sitemap|subscribe to: {x}|back to top|rss|rss feed|top|designed by {x}|theme: {x}"
    "|theme by {x}|blog at wordpress.com.|view web version|generated by {x}|hosted by {x}|skip to content|jump to:"
    "|create a free website or blog at wordpress.com.|site design / logo {x}|imprint|legal"
    "|create your new blog or website for free|design by {x}|template by {x}|generated from {x}|get smart with {x}"
    "|view full site|forum software by {x}|page generated in {x}|subscribe to: post comments (atom)|comments rss"
    "|reply via email|this site uses akismet to reduce spam. {x}|learn how your comment data is processed.|contact"
    "|terms"
    "|add disqus to your site|add disqus to your siteadd disqusadd|do not sell my data"
    "|disqus' privacy policy|subscribe d add disqus to your site {x}|✉ subscribe{x}|subscribe privacy {x}",
    "notices": "feed post|see new posts|conversation|post|tweet|thread|we use cookies {x}"
    "|this website uses cookies {x}|this site uses cookies {x}|by continuing to use this {x}|accept cookies"
    "|accept all|accept all cookies|cookie settings|manage cookies|reject all|cookie policy|advertisement"
    "|advertisements|ad|ads|sponsored|skip to main content|skip to content|skip to navigation"
    "|you do not have permission to delete messages in this group"
    "|either email addresses are anonymous for this group {x}"
    "|skip to first unread message|back to the thread|back to thread|back to the list|previous thread|next thread"
    "|sign in sign up|print thread|next message (by thread): {x}|previous message (by thread): {x}"
    "|from {x}, the free encyclopedia"
    "|javascript is disabled. {x}|javascript is disabled {x}|please enable javascript {x}|enable javascript {x}"
    "|you need to enable javascript {x}|to use this site, {x}|sign up for our newsletter {x}"
    "|subscribe to our newsletter {x}|continue reading below|article continues below advertisement|loading..."
    "|loading|loading…|load more|report ad|report this ad|story continues below advertisement|iframe: {x}|play|pause"
    "|unmute|close|menu|search|log in|login|sign in|sign up|register|home|advertising|please wait|got it|log out"
    "|i agree|ok|no thanks|image|photo|play video|watch video|close menu|share full article"
    "|this comment section is closed|scroll to continue|{n} min read|{n} minute read|{n}-minute read|{n} mins read"
    "|reading time: {x}|reading time {n} {x}|estimated reading time{x}|read time: {x}|main content|pinned by {x}"
    "|pinned comment|add bookmark|add to bookmarks"
    "|author message|author messages|author post"
    "|viewed {x} times",
    "roles": "lv {n}|lvl {n}|lv. {n}"
    "|top {n}% commenter|top {n}% poster"
    "|blog post author|board administrator|forum administrator|members|moderators|administrators"
    "|discussion starter|topic author|1st|2nd|3rd|3rd+|1st degree connection|2nd degree connection"
    "|3rd+ degree connection|author|op|not verified|admin|administrator|mod|moderator|post author|staff|owner|member"
    "|contributor|editor|guest|new member|senior member|junior member|active member|well-known member|regular|newbie"
    "|veteran|super moderator|global moderator|site admin|team member|maintainer|collaborator|original poster|verified"
    "|registered user|registered|full member|hero member|sr. member|jr. member|top contributor|subscriber"
    "|premium member|banned|supporter|pro|creator|pinned|leader|level {n}|forum member|submitter|thread starter"
    "|discussion starter|distinguished member|top fan|bot|trusted member|enthusiast|active user|legend|elite member"
    "|honorary member|participant|keymaster|blogger|user|valued member|power user|beginner|expert|reporter|posts: {n}"
    "|you|first-time poster|established member|1st degree|2nd degree|3rd degree|3rd+ degree|members|advanced members"
    "|administrators|moderators|guests|author post|newcomer|apprentice|rookie|senior moderator|hero|old hand"
    "|top commenter|author of the post|group expert|rising contributor|app"
    "|posting freak|advanced member|double post master|destination expert|level contributor"
    "|works at {x}|worked at {x}|studied at {x}|studies at {x}|goes to {x}|went to {x}",
    "status": "offline|online|is offline|is online|is online now|is currently offline|away",
    "icons": "default",
    "facts": "joined|posts|location|messages|reaction score|points|likes|from|age|gender|registered|join date|thanks"
    "|reputation|trophy points|country|occupation|interests|website|threads|solutions|karma|thanked|status|activity"
    "|real name|member since|messages:|joined:|posts:|location:|karma:|reputation:|country:|registered:|topics"
    "|country flag|city|rank|group|media|albums|likes received|reaction score:|received likes|post count|badges|merit"
    "|gold badges|silver badges|bronze badges|version|company|operating system|experience|os|bike|car|warnings"
    "|feedback|added|last seen"
    "|created|last reply|helpful votes|helpful vote|level contributor",
    "advert": "advertisement|advertisements|advertising|advert|adverts|ads by google|google ads|google adsense"
    "|sponsored|sponsored content|sponsored links|sponsored post|promoted|promoted content|ad bot|adbot",
    "deleted": "[deleted]|[removed]|this comment has been removed by the author."
    "|this comment has been removed by the author|this comment has been removed by a blog administrator."
    "|this comment has been removed.|this comment has been removed|this comment has been deleted"
    "|this comment has been deleted.|comment deleted|comment removed|comment deleted by user"
    "|comment removed by moderator|[comment removed by author]|[comment removed by moderator {x}]|deleted comment"
    "|this message has been deleted|this message has been deleted.|this post has been deleted|message deleted"
    "|[flagged]|[dead]|this comment was deleted.|this comment was deleted|this comment was removed by moderators"
    "|deleted by creator|removed by mod|this comment was removed|sorry, this comment could not be loaded"
    "|account deleted|this comment is awaiting moderation.|your comment is awaiting moderation."
    "|post deleted by author|(post deleted by author)|(post withdrawn by author, {x})"
    "|this comment has been removed by {x}|this comment was removed by {x}"
    "|this comment has been deleted by {x}|this comment was deleted by {x}|comment removed by {x}"
    "|comment deleted by {x}|this comment violated our policy{x}|this comment is hidden{x}"
    "|this is a private comment|secret comment|this comment has been hidden|comment hidden"
    "|this user is blocked"
    "|this tweet is unavailable|this post is unavailable|this tweet was deleted by the tweet author"
    "|this post was deleted by the post author",
    "anonymous": "[deleted]|[removed]|anonymous|anonymous coward|guest|unknown|visitor|anon|a reader|someone",
    "started": "started by|thread starter|started|start date|topic starter|discussion in|author of this topic"
    "|reporter|reported by",
    "blog_post": "last blog post|latest blog post|recent blog post|last blog|latest post|last post"
    "|most recent blog post|recent post|last blogged|recently posted|current blog post|recently blogged",
    "pingback": "pingback|trackback|pingbacks|trackbacks|pingback from|trackback from|trackback by|pingback by"
    "|pingback:|trackback:|trackbacks/pingbacks|{n} trackback|{n} trackbacks|{n} pingbacks|{n} pingback|[trackback]"
    "|linkback|webmention|mentioned this in",
    "image_of": "main image of article|main image of|featured image for|featured image of|image for article"
    "|header image for|lead image for|article image for|image for|cover image for|thumbnail for|featured image"
    "|hero image for",
    "page_of": "page {n} of {n}|page {n}/{n}|page {n}|{n} of {n}|pages: {x}|older comments|newer comments"
    "|previous comments|← older comments|newer comments →|← previous comments|next comments →|go to page|prev|next"
    "|last|first|goto page {x}|previous topic|next topic|view previous topic|view next topic|view unanswered posts"
    "|view active topics|unanswered topics|active topics|all times are {x}|previous thread|next thread|post new topic"
    "|new topic"
    "|display posts from previous"
    "|previous entry|next entry|return to the board",
    "quote_more": "click to expand...|click to expand|expand|expand...|show quoted text|- show quoted text -"
    "|[quoted text hidden]",
    "edited": "last comment|edited|updated|last edited|last updated|modified|last modified|edited on|edited by"
    "|last activity"
    "|last edited by|last reply|active|viewed|last seen|last visit|latest reply|last post|(edited)|closed|closed on"
    "|update|last update|updates|last modification|we updated this article",
    "asked": "asked",
    "answered": "answered",
    "followers": "{n} subscribers|{n} subscriber|{n} followers|{n} follower",
    "saved": "saved on|saved at|saved:|saved from|page saved|captured on|captured:|captured at|capture date"
    "|snapshot taken|archived on|archived:|date archived|downloaded on|downloaded at|printed on|printed at|printed:"
    "|date printed|clipped on|date saved|it is currently|current date|current time|current date/time is",
    "more": "read more|continue reading|continue reading {x}|read more {x}|read the full story|full story"
    "|read the rest of this entry{x}|more{x}»|keep reading{x}|read full article|read on",
    "topic": "post subject|topic title|thread|topic|subject|title|re|fwd|fw|question|view topic|view thread"
    "|viewing topic|topic view|view full version|full version",
    "guestbook": "guestbook|guest book|{x} guestbook|guestbook {x}|visitors book",
    "about": "to|on|for|so|in|by|read|below|and|about|this",
    "small": "the|and|of|to|is|that|it|was|for|with|you|this|have|are|not|but|they",
    "attachments": "attachments|attached files|attached images|attached thumbnails|attachment|attachments:",
    "site": "blog|weblog|blogs|forum|forums|community|discussions|magazine|network|board|boards|podcast|newsletter",
    "counted": "there are|there is|all|your|total|showing|we have",
    "portrait": "{x}'s profile picture|profile picture of {x}|profile picture for {x}|profile photo of {x}"
    "|profile picture of the author {x}"
    "|{x}'s profile photo|avatar of {x}|avatar for {x}|{x}'s avatar|{x}'s user avatar|{x}'s gravatar|gravatar of {x}"
    "|profile photo for {x}|profile image for {x}"
    "|go to the profile of {x}|go to {x}'s profile|{x}'s photo|{x}'s picture|user picture of {x}"
    "|user avatar for {x}|avatar image for {x}|profile image of {x}|{x} avatar|u/{x} avatar",
    "published": "published|published on|published at|first published|first posted|date published"
    "|publication date|originally published|this post was submitted on|posted on",
    "author_box": "about the author|about author|about|author bio|about the writer|meet the author",
    "entry": "this entry was posted|this post was written|this entry was written|this post was posted"
    "|this article was written",
    "office": "editor|writer|reporter|journalist|author|founder|co-founder|cofounder|ceo|cto|cmo|coo"
    "|director|manager|expert|contributor|correspondent|columnist|specialist|consultant"
    "|professor|producer|analyst|strategist|blogger|copywriter|freelancer|researcher|engineer"
    "|developer|attorney|lawyer|physician|dietitian|therapist|psychologist|nurse|teacher"
    "|educator|coach|photographer|owner|president|vp|head|lead|associate|intern|scientist"
    "|designer|marketer|officer|staff|critic|ph.d|phd|m.d|md|rn|rd|cpa|mba|esq",
    "opener": "author|op|original poster|post author|topic starter|thread starter|submitter|blog author"
    "|topic author|original author|thread author|author post|blogger|creator|author of the post"
    "|original post|topic creator|discussion starter",
    "profile": "visit profile|view my complete profile",
    "personal": "i|my|me|mine|im|thanks|thank|lol",
}
