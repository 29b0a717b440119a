"""The words of pages in French."""

from __future__ import annotations

from typing import Final

from tui_reader.sources.words.kinds import Words

WORDS: Final[Words] = {
    "menus": "accueil|page d'accueil|menu|menu principal|plan du site|recherche|rechercher|recherche avancée"
    "|recherche rapide|aide|aide/guide|faq|foire aux questions|membres|liste des membres|utilisateurs|calendrier"
    "|portail|galerie|téléchargements|chat|groupes|forum|forums|index du forum|accueil du forum|liste des forums"
    "|règles|règlement|règles du forum|charte|communauté|s'enregistrer|s'inscrire|inscription|m'inscrire"
    "|créer un compte|connexion|se connecter|me connecter|identification|déconnexion|se déconnecter|mon compte"
    "|compte|profil|mon profil|panneau de l'utilisateur|messages privés|messagerie|notifications|préférences"
    "|paramètres|options|langue|nouveaux messages|nouveaux posts|messages du jour|derniers messages|messages récents"
    "|sujets actifs|sujets sans réponse|messages sans réponse|voir les nouveaux messages"
    "|voir les sujets sans réponse|voir les sujets actifs|marquer les forums comme lus"
    "|marquer tous les forums comme lus|nouveau sujet|nouvelle discussion|créer un nouveau sujet|créer un sujet"
    "|poster un nouveau sujet|démarrer une discussion|lancer une discussion|répondre|répondre au sujet"
    "|poster une réponse|ajouter une réponse|sujet verrouillé|sujet fermé|discussion fermée|outils du sujet"
    "|rechercher dans les titres uniquement|posté par le membre|rechercher dans ce forum uniquement"
    "|rechercher dans cette discussion uniquement|afficher les résultats en tant que discussions"
    "|outils de la discussion|options du sujet|options de la discussion|rechercher dans ce sujet"
    "|rechercher dans la discussion|affichage|mode d'affichage|noter ce sujet|version imprimable"
    "|aperçu avant impression|imprimer|imprimer le sujet|imprimer cette page|envoyer à un ami|envoyer par mail"
    "|s'abonner|s'abonner à ce sujet|suivre|suivre ce sujet|aller à|aller à la page|aller au contenu"
    "|aller au contenu principal|accéder au contenu|accéder au contenu principal|passer au contenu"
    "|passer la navigation|aller à la navigation|aller à la recherche|sauter vers|atteindre|page suivante"
    "|page précédente|sujet suivant|sujet précédent|voir le sujet précédent|voir le sujet suivant"
    "|discussion précédente|discussion suivante|ticket précédent|ticket suivant|message précédent|message suivant"
    "|trier par|trier|filtrer|page|première|dernière|suivant|suivante|précédent|précédente|retour|retour à la liste"
    "|retour à l'accueil|haut de page|haut|bas|voir tout|tout voir|tous|plus|fermer|fermer le menu|ouvrir le menu"
    "|à propos|à propos de nous|à propos de trac|qui sommes-nous|qui suis-je|contact|contactez-nous|me contacter"
    "|nous contacter|publicité|mentions légales|confidentialité|politique de confidentialité"
    "|conditions d'utilisation|cgu|cgv|cookies|emploi|presse|soutenir|faire un don|boutique|panier|mon panier|blog"
    "|blogs|actualités|actualité|actus|articles|tests|vidéos|photos|images|podcasts|événements|agenda|sujets|tags"
    "|mots-clés|catégories|rubriques|archives|newsletter|lettre d'information|flux rss|rss|explorer|découvrir"
    "|tendances|populaires|récents|nouveautés|questions|poser une question|poser votre question|toutes les questions"
    "|réponses|produits|tarifs|documentation|wiki|guides|tutoriels|astuces|ouvrir dans l'application"
    "|télécharger l'application|écrire|rédiger un avis|donner mon avis|activité|feuille de route|parcourir"
    "|voir les tickets|préférences utilisateur|tickets|nouveau ticket|discussions|toutes les discussions"
    "|captures d'écran|page du magasin|lire|modifier|modifier le code|voir le texte source|voir l'historique"
    "|historique|discussion|article|pages spéciales|modifications récentes|page au hasard|une page au hasard"
    "|pages liées|tableau de bord|projets|dépôt|tickets & demandes|demandes de fusion|s'identifier|en direct|direct"
    "|pour vous|enregistrer|sauvegarder|partager|écouter|écouter l'article|lire plus tard|monde|politique|société"
    "|économie|sport|sports|culture|sciences|santé|planète|international|france|région|régions|faits divers|opinions"
    "|débats|météo|annonces|petites annonces|avis de décès|obsèques|emploi & formation|recettes|magazine|bons plans"
    "|abonnements|je m'abonne|abonnez-vous|bienvenue invité|bienvenue, invité|bonjour invité|invité"
    "|se souvenir de moi|mot de passe oublié|mot de passe oublié ?|nom d'utilisateur|mot de passe|pseudo"
    "|version mobile|version complète|modérateurs|équipe|l'équipe|l'équipe du forum|qui est en ligne"
    "|qui est en ligne ?|toute l'activité|connectés|supprimer les cookies|raccourcis|nouveaux sujets|jeux|jeux vidéo"
    "|liste des sujets|actualiser|charte du forum"
    "|message original|message d'origine|sujet original",
    "says": "dit|a dit|écrit|a écrit|a commenté|a répondu|répond|a posté"
    "|a ajouté un commentaire|ajoute un commentaire|a laissé un commentaire",
    "by": "commentaire non signé de|message non signé de"
    "|par|publié par|posté par|écrit par|auteur|auteure|rédigé par|commentaire de|message de|envoyé par"
    "|proposé par|de|propos recueillis par|publie par|poste par|mis en ligne par|signalé par|soumis par|déposé par"
    "|laissé par|message par|écrit par:|par :|signé|commenté par|répondu par|question de|réponse de"
    "|recette de|recette par|recette proposée par|article de|texte de|un article de"
    "|avis de|avis par|avis publié par",
    "posted": "commenté en {x}|commenté au {x}|commenté aux {x}|évalué en {x}"
    "|le|à|publié le|posté le|posté|publié|date|mis à jour|mis à jour le|modifié le|modifié|écrit le|du"
    "|rédigé le|en date du|mise à jour|il y a|envoyé le|envoyé|dernière mise à jour|demandé|répondu|le:|répondu le"
    "|commenté le|créé le|écrit|ajouté le|question posée le|il y a environ|avis publié le|avis laissé le|évalué le"
    "|commenté en|ouvert",
    "level": "niveau {n}",
    "reply_to": "a répondu à ce commentaire de|a répondu au commentaire de|a répondu à commentaire de"
    "|en réponse au commentaire de|en réponse à|en réponse au|réponse à|répondre à|en réaction à|re:"
    "|en réponse à un commentaire de|répond à",
    "wrote": "a écrit|a dit|citation de {x}|citation :|écrit|citation|citation de: {x}|posté à l'origine par {x}"
    "|envoyé par {x}|déclaré|disait",
    "quoted": "citation de|citation envoyée par",
    "comments": "critiques|commentaires client|avis clients|commentaire|commentaires|réponse|réponses|réaction"
    "|réactions|avis|message|messages|vos réactions|vos commentaires|réflexion|réflexions|les commentaires|discussion"
    "|commentaire(s)|vos avis|contributions|évaluations|avis des utilisateurs",
    "none": "aucun commentaire|pas de commentaire|pas encore de commentaire|0 commentaire|aucune réponse"
    "|soyez le premier à commenter|pas de commentaires|aucune réaction|soyez le premier à réagir"
    "|soyez le premier à donner votre avis",
    "actions": "connectez-vous ou inscrivez-vous pour publier un commentaire"
    "|identifiez-vous ou inscrivez-vous pour publier un commentaire"
    "|voir le profil de l'utilisateur|envoyer un message privé|envoyer un e-mail"
    "|visiter le site web de l'utilisateur"
    "|répondre|partager|j’aime|j'aime|je n'aime pas|signaler|citer|modifier|supprimer|permalien|lien"
    "|lien permanent|signaler un abus|signaler ce commentaire|voir plus|voir moins|traduire|enregistrer|suivre"
    "|répondre à ce commentaire|répondre à ce message|connectez-vous pour répondre|éditer|alerter|recommander"
    "|j’aime répondre|haut|imprimer|réagir|voir les réponses|afficher plus|annuler la réponse|signaler au modérateur"
    "|signaler un contenu abusif|retour en haut|hors ligne|en ligne|chargement…|chargement|les meilleurs"
    "|les plus récents|les plus anciens|trier par: {x}|les plus pertinents|plus pertinents"
    "|du plus récent au plus ancien|journalisée|voir le profil|voir profil|voir la traduction|citer le message"
    "|afficher la suite|rejoindre la discussion|profil|répondre en citant|revenir en haut de page|haut de page"
    "|tous les commentaires|commentaires les plus pertinents|voir plus de commentaires"
    "|voir les commentaires précédents|voir les réponses précédentes|utile|utile ?|revenir en haut|plus récents"
    "|voir l'original|masquer les commentaires|lire la réponse à ce commentaire|lire les réponses à ce commentaire"
    "|masquer les réponses|afficher plus de commentaires|avez-vous trouvé cela utile|more_vert|récompense|récompenser"
    "|signaler le contenu inapproprié|signaler un contenu inapproprié|enregistrer le sujet"
    "|signaler ce post"
    "|trier par",
    "votes": "{n} j’aime|{n} j'aime|{n} réponses|{n} réponse|{n} points|{n} vues|{n} partages"
    "|j’aimeaimé par {n} personnes|j’aimeaimé par {n} personne|aimé par {n} personnes|voir les {n} réponses"
    "|{n} recommandations|{n} votes|{n} commentaires|{n} retweets|{x} et {n} autres personnes|{x} et {n} autres"
    "|toutes les réactions :|{n} réactions|{n} réaction|{n} messages|{n} message|{n} fois partagé|réactions:{x}"
    "|voir les {n} commentaires|afficher les {n} réponses|voir les réponses ({n})|{n} favoris|voir {n} réponses"
    "|voir {n} réponses supplémentaires|{n} réponses supplémentaires|{n} réponse supplémentaire"
    "|masquer {n} réponse|masquer {n} réponses|masquer les réponses|{n} autres réponses"
    "|afficher {n} autres réponses|afficher {n} réponses supplémentaires"
    "|afficher {n} réponses de plus dans ce fil de discussion"
    "|voir {n} votes positifs|voir {n} vote positif|voir {n} partage|voir {n} partages|{n} vue|{n} k vues"
    "|{n} de vues",
    "points": "point|points",
    "form": "laisser un commentaire|laissez un commentaire|ajouter un commentaire|écrire un commentaire"
    "|poster un commentaire|laisser une réponse|votre commentaire|votre adresse e-mail ne sera pas publiée"
    "|votre adresse de messagerie ne sera pas publiée|votre adresse e-mail ne sera pas publiée.|publier un commentaire"
    "|enregistrer un commentaire|réagir à cet article|envoyer le commentaire|les commentaires sont fermés"
    "|les commentaires sont clos|connectez-vous pour commenter|réagissez|qui êtes-vous ?|votre message"
    "|un message, un commentaire ?|forum sur abonnement|annuler la réponse"
    "|vous devez être connecté pour publier un commentaire|donnez votre avis|commenter|réagir|postez votre commentaire"
    "|ecrire un commentaire|poster une réponse|votre réponse|connecte-toi pour commenter|se connecter pour commenter"
    "|connectez-vous pour aimer ou commenter|connexion pour commenter"
    "|participer à la discussion|rejoindre la discussion|rejoignez la discussion|se connecter avec"
    "|ou s'inscrire avec disqus|ou inscrivez-vous avec disqus",
    "share": "partager|partager :|partagez|partager sur facebook|partager sur twitter|partager cet article|imprimer"
    "|envoyer par e-mail|envoyer par mail|j’aime ça :|j'aime ça :|cliquez pour {x}|cliquer pour {x}|épingler|tweeter"
    "|recommander|partager ceci|envoyer l'article par mail {x}|envoyer l'article par mail"
    "|version imprimable de cet article {x}|version imprimable de cet article"
    "|envoyer par e-mailblogthis!partager sur twitterpartager sur facebookpartager sur pinterest|envoyer à un ami"
    "|partagez cet article|partage",
    "related": "articles similaires|articles liés|à lire aussi|à lire également|lire aussi|sur le même sujet"
    "|sur le même thème|du même auteur|les plus lus|les plus commentés|articles récents|commentaires récents"
    "|article précédent|article suivant|archives|catégories|mots-clés|étiquettes|à propos|newsletter|recherche"
    "|rechercher|liens|vous aimerez aussi|vous pourriez aussi aimer|similaire|navigation des articles"
    "|navigation de l’article|article plus récent article plus ancien accueil|suivez-nous|tags|discussions similaires"
    "|voir aussi|dans la même rubrique|plus récents|les derniers articles|dernières actualités|en continu"
    "|sujets similaires|libellés|a lire aussi|nos derniers articles|tous les articles de {x}|sur le web"
    "|vous pourriez aimer|tu pourrais aimer|vous aimerez peut-être|cela pourrait vous plaire|en voir plus sur facebook"
    "|plus de publications|plus de publications de {x}|voir plus de {x}|autres publications|suggestions pour vous"
    "|à suivre|messages les plus consultés de ce blog|posts les plus consultés de ce blog"
    "|questions associées|questions connexes|plus de réponses ci-dessous",
    "closing": "mentions légales|tous droits réservés|politique de confidentialité|conditions d'utilisation|contact"
    "|haut de page|plan du site|fièrement propulsé par {x}|propulsé par {x}|s'abonner à {x}|qui sommes-nous"
    "|ce site utilise akismet {x}|publier les commentaires (atom)|inscription à : {x}|accueil|points de vente"
    "|ajoutez disqus à votre site|ajouter disqus|ne pas vendre mes données|ajouter disqus à votre site"
    "|s'abonner d ajoutez disqus {x}",
    "notices": "contenu réservé aux abonnés"
    "|votre commentaire est en attente de modération."
    "|nous utilisons des cookies {x}|ce site utilise des cookies {x}|tout accepter|accepter|refuser"
    "|publicité|aller au contenu|aller au contenu principal|accéder au contenu principal|aller à la navigation"
    "|connexion|se connecter|s'inscrire|menu|chargement…|chargement"
    "|javascript est désactivé {x}|rechercher|article réservé aux abonnés|lire la suite|en savoir plus"
    "|continuer sans accepter|s'abonner|inscription|voir les nouveaux posts|temps de lecture{x}|lecture {n} min{x}"
    "|{n} min de lecture|durée de lecture{x}|épinglé par {x}|ajouter un signet"
    "|auteur message|auteur messages"
    "|initialement répondu : {x}|réponse initiale : {x}|meilleure réponse|réponse recommandée"
    "|réponse acceptée"
    "|message original|message d'origine",
    "roles": "vérifié|vérifiée"
    "|non vérifié|auteur|auteure|administrateur|modérateur|membre|invité|rédaction|nouveau membre|membre actif"
    "|auteur de l’article|membre confirmé|habitué|auteur de l'article|membre du staff|visiteur|abonné|équipe|1er|2e|3e"
    "|3e et +|super fan|fan le plus actif|membres|administrateurs|modérateurs|invités|membre expérimenté|membre averti"
    "|auteur(e)|auteur/autrice|autrice|contributeur|habituée|nouveau|nouvelle|modératrice|administratrice|nouveau venu"
    "|nouvelle venue|membre régulier|créateur|créatrice|membre habitué|membre connu|expert du groupe|membre fidèle"
    "|auteur du sujet|expert de la destination"
    "|travaille chez {x}|travaille à {x}|a étudié à {x}|étudie à {x}"
    "|compte vérifié",
    "status": "est déconnecté|est en ligne|absent|hors ligne|en ligne",
    "icons": "par défaut",
    "facts": "inscrit|inscrit le|inscription|messages|localisation|date d'inscription|âge|sexe|points|membre depuis"
    "|ville|inscrit depuis|messages:|localisation:|j'aime|pays|réputation|métier|prénom|inscription :|messages :"
    "|localisation :|enregistré le|enregistré|inscrit:|lieu|âge :|profession|date d'inscription :|nombre de messages"
    "|site web|hommes|femmes|votes utiles|vote utile|avis|contributeur de niveau",
    "advert": "publicité|publicités|annonce|annonces google|sponsorisé|contenu sponsorisé"
    "|sponsorisé par {x}|promu par {x}",
    "deleted": "ce commentaire a été supprimé par l'auteur.|ce commentaire a été supprimé par son auteur."
    "|commentaire supprimé|ce commentaire a été supprimé|ce commentaire a été supprimé.|[supprimé]|message supprimé"
    "|commentaire supprimé par la modération|ce commentaire a été supprimé par un administrateur du blog."
    "|ce commentaire a été supprimé par {x}|ce commentaire a été retiré par {x}"
    "|ce commentaire a été modéré|commentaire supprimé par {x}|commentaire masqué"
    "|ce commentaire est masqué|ce message a été supprimé"
    "|commentaire supprimé par le modérateur|ce tweet est indisponible|ce commentaire {x} a été supprimé",
    "anonymous": "anonyme|invité|inconnu|visiteur|un visiteur|utilisateur de quora|utilisateur quora",
    "started": "démarré par|initiateur de la discussion|date de début|auteur du sujet|commencé par|discussion dans"
    "|sujet créé par|auteur de la discussion|rapporteur|signalé par",
    "blog_post": "dernier billet|dernier article|dernier article de blog|article récent",
    "pingback": "ping|rétrolien|rétroliens|trackback|pings",
    "image_of": "image de l'article|image principale de l'article|illustration de l'article|image à la une de",
    "page_of": "page {n} sur {n}|page {n} de {n}|commentaires plus anciens|commentaires plus récents|{n} sur {n}"
    "|aller à la page|précédente|suivante|précédent|suivant|sujet précédent|sujet suivant|sujets sans réponse"
    "|sujets actifs|voir les messages sans réponses|aller à la page {x}|nouveau sujet"
    "|montrer les messages depuis : {x}|montrer les messages depuis",
    "quote_more": "cliquez pour agrandir...|cliquez pour agrandir|cliquer pour développer..."
    "|afficher le texte des messages précédents",
    "checked": "vérifié par|relu par|validé par|traduit par|revu par",
    "last_post": "dernier message|derniers messages|voir le dernier message",
    "edited": "dernière édition"
    "|dernier commentaire|dernier message|dernière réponse|modifié|mis à jour|modifié le|mis à jour le"
    "|dernière modification|édité|article mis à jour"
    "|article mis à jour le|édité le|modifiée|fermé|mise à jour|mise à jour le|dernière mise à jour",
    "asked": "demandé|a demandé|posée",
    "answered": "répondu|a répondu",
    "followers": "{n} abonnés|{n} abonné|{n} k abonnés|{n} m d’abonnés|{n} m d'abonnés|{n} followers",
    "saved": "enregistré le|sauvegardé le|archivé le|imprimé le|téléchargé le|capturé le|nous sommes le"
    "|la date/heure actuelle est|date actuelle",
    "more": "lire la suite|lire la suite {x}|en savoir plus|lire plus|lire l'article|suite",
    "topic": "sujet du message|sujet|objet|titre|tr|réf|voir le sujet|afficher le sujet|consulter le sujet"
    "|voir la version complète|afficher la version complète|version complète",
    "guestbook": "livre d'or|{x} livre d'or|livre d'or {x}",
    "about": "sur|à|de|et|dans|par|pour|au|en",
    "small": "le|la|les|et|des|est|une|que|pour|dans|pas|qui|vous|sur|avec|ce|du",
    "attachments": "fichiers joints|pièces jointes|images attachées|fichiers attachés",
    "site": "blog|forum|forums|communauté|magazine",
    "counted": "il y a|vos|tous les|toutes les|au total|déjà",
    "portrait": "photo de profil de {x}|avatar de {x}|avatar d'{x}|photo de profil d'{x}|photo du profil de {x}"
    "|accéder au profil de {x}|aller au profil de {x}|photo de profil pour {x}|avatar de u/{x}"
    "|profil de {x}",
    "published": "publié le|publié|publiée le|mis en ligne le|paru le|posté le|date de publication",
    "author_box": "à propos de l'auteur|l'auteur|l'autrice|à propos de|sur l'auteur",
    "entry": "cette entrée a été publiée|ce contenu a été publié|cet article a été publié|ce billet a été publié"
    "|cette entrée était postée|cette note a été publiée|cet article a été posté",
    "office": "rédacteur|rédactrice|auteur|autrice|auteure|journaliste|fondateur|fondatrice|directeur"
    "|directrice|chroniqueur|chroniqueuse|correspondant|correspondante|expert|experte|blogueur"
    "|blogueuse|responsable|consultant|consultante|professeur|pigiste",
    "opener": "auteur|auteure|autrice|auteur du sujet|auteur de l’article|auteur de l'article"
    "|auteur du post|initiateur de la discussion",
    "profile": "afficher le profil|visiter le profil|afficher mon profil complet|voir mon profil complet",
    "personal": "je|j|mon|ma|mes|moi|merci",
}
