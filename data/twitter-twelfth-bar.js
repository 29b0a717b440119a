window.YTD.tweets.part0 = [
 {
  "tweet": {
   "id": "1850000000000000000",
   "id_str": "1850000000000000000",
   "full_text": "My neighbour plays the same eleven bars of the same waltz every evening at seven, and has done so for as long as I have lived here. Tonight he played the twelfth.",
   "created_at": "Sat May 16 20:19:00 +0000 2026",
   "entities": {
    "urls": [],
    "hashtags": [],
    "user_mentions": []
   },
   "favorite_count": "12",
   "retweet_count": "1",
   "lang": "en"
  }
 },
 {
  "tweet": {
   "id": "1850000000000000001",
   "id_str": "1850000000000000001",
   "full_text": "I do not know what to do with my hands. I was halfway through the washing-up.",
   "created_at": "Sat May 16 20:24:00 +0000 2026",
   "entities": {
    "urls": [],
    "hashtags": [],
    "user_mentions": []
   },
   "favorite_count": "12",
   "retweet_count": "1",
   "lang": "en",
   "in_reply_to_status_id_str": "1850000000000000000",
   "in_reply_to_screen_name": "tessa_reads"
  }
 },
 {
  "tweet": {
   "id": "1850000000000000002",
   "id_str": "1850000000000000002",
   "full_text": "I have just met the woman from number 9 on the stairs. She had come out, too. Neither of us said anything about it. We both said \"nice evening\".",
   "created_at": "Sat May 16 20:31:00 +0000 2026",
   "entities": {
    "urls": [],
    "hashtags": [],
    "user_mentions": []
   },
   "favorite_count": "12",
   "retweet_count": "1",
   "lang": "en",
   "in_reply_to_status_id_str": "1850000000000000001",
   "in_reply_to_screen_name": "tessa_reads"
  }
 }
]
