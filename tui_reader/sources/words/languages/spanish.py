"""The words of pages in Spanish."""

from __future__ import annotations

from typing import Final

from tui_reader.sources.words.kinds import Words

WORDS: Final[Words] = {
    "menus": "inicio|página principal|página de inicio|portada|menú|menú principal|mapa del sitio|mapa web|buscar"
    "|búsqueda|búsqueda avanzada|buscar en el foro|ayuda|faq|preguntas frecuentes|miembros|lista de miembros"
    "|usuarios|calendario|portal|galería|descargas|chat|grupos|foro|foros|índice general|índice del foro"
    "|inicio del foro|índice de foros|reglas|normas|normas del foro|reglas del foro|comunidad|registrarse|regístrate"
    "|registro|registrar|iniciar sesión|inicia sesión|identificarse|conectarse|conectar|ingresar|entrar|acceder"
    "|acceso|cerrar sesión|salir|crear cuenta|crear una cuenta|mi cuenta|cuenta|perfil|mi perfil|panel de control"
    "|panel de control de usuario|mensajes privados|mensajes|notificaciones|configuración|opciones|preferencias"
    "|idioma|nuevos mensajes|mensajes nuevos|mensajes de hoy|últimos mensajes|temas de hoy|temas activos"
    "|temas sin respuesta|mensajes sin respuesta|ver temas sin respuesta|ver temas activos|marcar foros como leídos"
    "|marcar todo como leído|nuevo tema|crear tema|abrir tema|iniciar tema|publicar un nuevo tema|nuevo hilo"
    "|responder|responder al tema|publicar una respuesta|publicar respuesta|responder tema|tema cerrado"
    "|buscar sólo en títulos|buscar solo en títulos|publicado por el usuario|buscar sólo en este tema"
    "|buscar sólo en este foro|mostrar los resultados como temas"
    "|tema bloqueado|herramientas|herramientas del tema|opciones del tema|desplegado|buscar en el tema"
    "|buscar en este tema|valorar este tema|calificar tema|versión imprimible|versión para imprimir"
    "|vista de impresión|imprimir|imprimir página|imprimir tema|enviar a un amigo|enviar por correo|suscribirse"
    "|suscribirse a este tema|suscribirme|seguir|seguir tema|ir a|ir a la página|ir al contenido"
    "|ir al contenido principal|saltar al contenido|saltar al contenido principal|pasar al contenido principal"
    "|ir a la navegación|ir a la navegación principal|saltar a|página siguiente|página anterior|tema siguiente"
    "|tema anterior|ver tema anterior|ver tema siguiente|siguiente tema|anterior tema|ordenar por|ordenar|filtrar"
    "|página|primera|última|siguiente|anterior|volver|volver al listado|volver a la lista|volver arriba|arriba|abajo"
    "|ver todo|ver todos|ver más|más|cerrar|abrir menú|acerca de|sobre nosotros|sobre mí|quiénes somos|quién soy"
    "|contacto|contactar|publicidad|anúnciate|aviso legal|privacidad|política de privacidad|política de cookies"
    "|términos y condiciones|condiciones de uso|cookies|empleo|prensa|donar|tienda|carrito|cesta|blog|blogs|noticias"
    "|artículos|análisis|vídeos|videos|fotos|imágenes|podcasts|eventos|agenda|temas|etiquetas|categorías|secciones"
    "|archivo|archivos|boletín|rss|explorar|descubrir|tendencias|populares|recientes|lo último|lo más leído"
    "|más visitas|últimas noticias|preguntas|hacer una pregunta|haz una pregunta|formular una pregunta|sin responder"
    "|respuestas|productos|precios|documentación|wiki|guías|tutoriales|trucos|abrir en la aplicación"
    "|descargar la app|escribir|escribir una opinión|enviar noticia|publicar|menéame|nótame|fisgona|cola|candidatas"
    "|más comentadas|más votadas|galería de imágenes|todas las discusiones|página de la tienda|capturas|leer|editar"
    "|ver código|ver historial|historial|discusión|artículo|páginas especiales|cambios recientes|página aleatoria"
    "|lo que enlaza aquí|panel|proyectos|directo|en directo|en vivo|para ti|guardar|compartir|escuchar|actualidad"
    "|mundo|internacional|nacional|política|economía|sociedad|deportes|cultura|ciencia|tecnología|salud|opinión"
    "|gente|estilo|viajes|sucesos|local|ciudad|el tiempo|clasificados|esquelas|hemeroteca|edición impresa"
    "|suscripciones|suscríbete|recetas|revista|ofertas|bienvenido, invitado|hola invitado|bienvenido invitado"
    "|invitado|recordarme|recuérdame|¿olvidaste tu contraseña?|olvidé mi contraseña|nombre de usuario|usuario"
    "|contraseña|versión móvil|versión clásica|moderadores|el equipo|equipo|¿quién está conectado?"
    "|usuarios conectados|toda la actividad|modo lineal|modo hilado|modo híbrido|borrar todas las cookies"
    "|enlaces rápidos|otras aplicaciones|datos personales"
    "|todo lo relacionado|intenta nuevamente|recomendado"
    "|mensaje original|publicación original",
    "says": "dice|dijo|escribió|escribio|ha dicho|comentó|comento|respondió|respondio|escribe"
    "|añadió un comentario|ha añadido un comentario|agregó un comentario|dejó un comentario|ha comentado|ha respondido",
    "by": "por|publicado por|escrito por|autor|autora|posteado por|comentario de|enviado por|de|mensaje de"
    "|publicada por|texto de|comentado por|dejado por|mensaje por|pregunta de|respuesta de|creado por|redactado por"
    "|respondido por|añadido por"
    "|receta de|receta por|artículo de|un artículo de"
    "|opinión de|reseña de|reseña por|valoración de",
    "posted": "calificado en {x}|revisado en {x}|reseñado en {x}"
    "|el|a las|a la|publicado el|publicado|fecha|actualizado|editado|escrito el|enviado el|modificado|hace"
    "|última actualización|las|de|preguntada|respondida|editada|con fecha|del|a la(s)|en|respondido el|comentado el"
    "|creado el|escrito|posteado el|creado|opinión escrita el|escribió una opinión el|reseñado el|valorado el"
    "|calificado el|abierto"
    "|enviado|publicada",
    "level": "nivel {n}",
    "reply_to": "respondió al comentario de|contestó al comentario de|ha respondido al comentario de"
    "|en respuesta al comentario de|en respuesta a|respondiendo a|en respuesta al|respuesta a|re:"
    "|en respuesta a un comentario de|responde a|respondió a|en contestación a|contestando a"
    "|como respuesta a",
    "wrote": "escribió|escribio|dijo|ha escrito|cita de {x}|cita:|iniciado por {x}|cita de: {x}"
    "|cita iniciado por {x}|originalmente publicado por {x}|cita: {x}|mencionó",
    "quoted": "cita de|publicado originalmente por",
    "comments": "reseñas|valoraciones|opiniones de clientes|opiniones de los usuarios|comentario|comentarios"
    "|respuesta|respuestas|mensaje|mensajes|opinión|opiniones|pensamientos|ideas|pensamiento|reacciones|comentario(s)"
    "|haz un comentario|discusión|reseñas de usuarios",
    "none": "sin comentarios|no hay comentarios|no hay comentarios:|0 comentarios|sé el primero en comentar"
    "|ningún comentario|aún no hay comentarios|sin respuestas|no hay comentarios aún|sé el primero",
    "actions": "publicar|inicia sesión para responder preguntas"
    "|inicie sesión o regístrese para comentar|inicie sesión o regístrese para enviar comentarios"
    "|ver perfil de usuario|enviar mensaje privado|enviar email|visitar sitio web del autor"
    "|responder|compartir|me gusta|no me gusta|denunciar|reportar|citar|editar|eliminar|borrar|enlace"
    "|enlace permanente|permalink|ver más|ver menos|traducir|guardar|seguir|responder a este comentario"
    "|accede para responder|inicia sesión para responder|reportar comentario|contestar|me gusta responder|arriba"
    "|imprimir|reportar abuso|ver traducción|cancelar la respuesta|cancelar respuesta|ver respuestas|mostrar más"
    "|comentar|votar|positivo|negativo|cargando|cargando...|desconectado|en línea|ordenar por los mejores"
    "|ordenar por: {x}|los mejores|más recientes|más antiguos|más relevantes|más valorados|enlace directo"
    "|responder citar|responder con cita|ver perfil|ver mensaje|quotear|responder al tema|me divierte|reaccionar"
    "|mostrar respuestas|ver post|url|todos los comentarios|comentarios más relevantes|ver más comentarios"
    "|ver comentarios anteriores|ver respuestas anteriores|útil|¿útil?|¿te ha resultado útil?|ver original"
    "|ocultar comentarios|hacer una pregunta|mejora esta respuesta|mejora esta pregunta|mejorar esta respuesta"
    "|mejorar esta pregunta|añadir un comentario|ordenado por|ordenado por: {x}|puntuación más alta (predeterminada)"
    "|fecha de modificación (más reciente primero)|fecha de creación (más antiguo primero)"
    "|tendencia (los votos más recientes cuentan más)"
    "|más pertinentes|ocultar respuestas|ver {n} respuestas más|cargar más comentarios"
    "|premio|premiar|dar premio|conceder premio|más respuestas"
    "|denunciar contenido inadecuado|denunciar contenido inapropiado|guardar tema"
    "|denunciar este comentario|denunciar esta publicación|reportar este comentario"
    "|ordenar por",
    "votes": "{n} me gusta|{n} respuestas|{n} respuesta|{n} puntos|{n} votos|{n} veces compartido"
    "|me gustale gusta a {n} personas|le gusta a {n} personas|a {n} personas les gusta|ver {n} respuestas"
    "|{n} visualizaciones|{n} comentarios|{n} vistas|{n} retweets|esta respuesta es útil|esta respuesta no es útil"
    "|mostrar actividad en esta publicación|{x} y {n} personas más|{x} y {n} más|todas las reacciones:|{n} mensajes"
    "|{n} reacciones|{n} reacción|reacciones:{x}|ver respuestas ({n})|ver los {n} comentarios|ver {n} respuestas más"
    "|a {n} personas les gusta esto|{n} favoritos|{n} impulsos|ver {n} respuesta|a {n} persona le gusta esto"
    "|{n} respuesta más|{n} respuestas más"
    "|ocultar {n} respuesta|ocultar {n} respuestas|ocultar respuestas|mostrar {n} respuestas más"
    "|mostrar {n} respuesta más|mostrar {n} respuestas más en este hilo"
    "|ver {n} votos a favor|ver {n} voto a favor|ver {n} vez que se compartió"
    "|ver {n} veces que se compartió|{n} mil visitas|{n} visitas|{n} visita|{n} m visitas"
    "|ver {n} comentarios"
    "|{n} de visualizaciones|{n} reproducciones",
    "points": "punto|puntos",
    "form": "deja un comentario|dejar un comentario|publicar un comentario|añadir un comentario|escribe un comentario"
    "|deja una respuesta|tu comentario|tu dirección de correo electrónico no será publicada"
    "|tu dirección de correo electrónico no será publicada.|dejar una respuesta|responder cancelar|agregar comentario"
    "|enviar comentario|añade un comentario|los comentarios están cerrados|debes iniciar sesión para comentar|comenta"
    "|su comentario|deja tu comentario|haz un comentario|escribir un comentario|cancelar la respuesta|tu respuesta"
    "|dejanos tu comentario|publicar comentario|comentar|inicia sesión para comentar|comentarios cerrados"
    "|agregar un comentario|escribe tu comentario|inicia sesión para indicar que te gusta o comentar"
    "|entra para comentar|inicia sesión para responder|inicie sesión para comentar"
    "|únete a la conversación|únete a la discusión|iniciar sesión con|o registrarse con disqus"
    "|o regístrate con disqus|inicia sesión con|participa en la conversación",
    "share": "compartir|compartir:|compártelo|comparte esto|comparte|comparte esto:|compartir en facebook"
    "|compartir en twitter|imprimir|enviar por email|enviar por correo electrónico|me gusta esto|me gusta:"
    "|haz clic para {x}|tuitear"
    "|enviar por correo electrónicoescribe un blogcompartir con twittercompartir con facebookcompartir en pinterest"
    "|escribe un blog|compartir con twitter|compartir con facebook|compartir en pinterest|comparte este artículo"
    "|comparte en redes|enviar por mail",
    "related": "artículos relacionados|entradas relacionadas|relacionado|relacionados|noticias relacionadas"
    "|te puede interesar|también te puede interesar|lee también|más leídas|lo más leído|entradas recientes"
    "|comentarios recientes|entrada anterior|entrada siguiente|archivo|archivos|categorías|etiquetas|acerca de"
    "|sobre el autor|buscar|enlaces|sobre mí|navegación de entradas|entrada más reciente entrada antigua inicio"
    "|suscríbete|vea también|ver también|temas similares|lo más visto|más noticias|publicaciones relacionadas"
    "|temas relacionados|entradas populares|etiquetas:|más vistos|más comentadas|se han publicado {x}|autor"
    "|recomendamos|últimas noticias|quizá te guste|también te puede gustar|puede que te guste|quizás te guste"
    "|podría gustarte|ver más en facebook|más publicaciones|más publicaciones de {x}|ver más de {x}"
    "|otras publicaciones|sugerencias para ti|te puede gustar|puede interesarte|a continuación"
    "|entradas populares de este blog|entradas más populares de este blog"
    "|preguntas relacionadas|más respuestas a continuación",
    "closing": "todos los derechos reservados|aviso legal|política de privacidad|términos de uso|contacto"
    "|funciona gracias a {x}|creado con {x}|con la tecnología de {x}|suscribirse a: {x}|volver arriba"
    "|este sitio usa akismet {x}|inicio|ir arriba|quiénes somos"
    "|añade disqus a tu sitio|no vender mis datos|añadir disqus|agregue disqus a su sitio|agregar disqus"
    "|no vendan mis datos|suscribirse d {x}",
    "notices": "exclusivo para suscriptores|contenido exclusivo para suscriptores|solo para suscriptores"
    "|tu comentario está pendiente de moderación.|tu comentario está pendiente de aprobación."
    "|tu comentario está a la espera de moderación."
    "|utilizamos cookies {x}|este sitio utiliza cookies {x}|este sitio web utiliza cookies {x}"
    "|usamos cookies {x}|aceptar|aceptar todo|aceptar cookies|rechazar|publicidad|saltar al contenido|ir al contenido"
    "|ir al contenido principal|saltar al contenido principal|iniciar sesión|registrarse|menú|cargando|cargando..."
    "|buscar|anuncio|anuncios|leer más|suscríbete|entrar|ver nuevos posts|tiempo de lectura{x}|{n} min de lectura"
    "|{n} minutos de lectura|fijado por {x}|añadir marcador|autor mensaje|vista {n} veces|vista {n} mil veces"
    "|viewed {n} times"
    "|respondida originalmente: {x}|algo salió mal. espera un momento y vuelve a intentarlo"
    "|respuesta destacada|mejor respuesta|respuesta aceptada"
    "|mensaje original|publicación original",
    "roles": "verificado|verificada"
    "|no verificado|autor|autora|administrador|moderador|miembro|invitado|usuario|nuevo miembro"
    "|autor de la entrada|colaborador|usuario registrado|miembro activo|visitante|anónimo|miembro senior|1.º|2.º|3.er"
    "|3.er+|superfan|fan destacado|miembros|administradores|moderadores|invitados|miembro veterano|miembro conocido"
    "|miembro muy conocido|usuarios|creador|creadora|miembro nuevo|experto del grupo|autor de la publicación"
    "|usuario habitual|experto en destinos"
    "|trabaja en {x}|trabajó en {x}|estudió en {x}|estudia en {x}|ha estudiado en {x}"
    "|cuenta verificada",
    "status": "está desconectado|está en línea|no está en línea|ausente",
    "icons": "predeterminado",
    "facts": "registrado el"
    "|registrado|mensajes|ubicación|miembro desde|edad|sexo|puntos|registro|fecha de registro|localización"
    "|país|temas|se unió|mensajes:|ubicación:|registrado:|agradecimientos|ingreso|reputación|fecha de ingreso"
    "|mensajes :|ciudad|puntos de reacción|se registró el|provincia|lugar|sitio web|profesión"
    "|votos útiles|voto útil|opiniones|colaborador de nivel",
    "advert": "publicidad|anuncio|anuncios|anuncios google|patrocinado|contenido patrocinado"
    "|promovido por {x}|patrocinado por {x}",
    "deleted": "este comentario ha sido eliminado por el autor.|comentario eliminado"
    "|este comentario ha sido eliminado|este comentario ha sido eliminado.|[eliminado]"
    "|el autor ha eliminado esta entrada.|este blog ha sido eliminado por un administrador de blog.|mensaje eliminado"
    "|este comentario fue eliminado|este comentario ha sido eliminado por {x}"
    "|este comentario fue eliminado por {x}|comentario eliminado por {x}|este comentario ha sido borrado"
    "|comentario borrado|este comentario ha sido retirado{x}|este mensaje ha sido eliminado"
    "|comentario eliminado por el moderador|este tweet no está disponible",
    "anonymous": "anónimo|invitado|desconocido|visitante|anonimo|usuario de quora",
    "started": "iniciado por|autor del tema|fecha de inicio|iniciador del tema|comenzado por|tema iniciado por"
    "|informador|reportado por",
    "blog_post": "último artículo|última entrada|último post|última entrada del blog|artículo reciente",
    "pingback": "pingback|trackback|referencia|enlaces entrantes|bitacoras.com",
    "image_of": "imagen principal del artículo|imagen destacada de|imagen del artículo",
    "page_of": "página {n} de {n}|comentarios más antiguos|comentarios más recientes|página {n}|anterior|siguiente"
    "|ir a la página|página|tema anterior|tema siguiente|temas sin respuesta|temas activos|todos los horarios son {x}"
    "|ir a página {x}|nuevo tema",
    "quote_more": "haz clic para expandir...|haga clic para expandir...|click para expandir...|mostrar texto citado",
    "checked": "revisado por|verificado por|editado por|traducido por|revisado médicamente por",
    "last_post": "último mensaje|ultimo mensaje|último tema",
    "edited": "último comentario|último mensaje|última respuesta|editado|editada|actualizado|modificado"
    "|última actualización|última edición|activa|modificada"
    "|modificada hace|editada el|cerrado|actualizada|actualización|última modificación",
    "asked": "preguntada|formulada|preguntado|formulada el|preguntado el",
    "answered": "respondida|respondido|contestada|respondida el|respondido el",
    "followers": "{n} suscriptores|{n} suscriptor|{n} de suscriptores|{n} mil suscriptores|{n} seguidores",
    "saved": "guardado el|archivado el|impreso el|descargado el|capturado el|fecha actual|fecha y hora actual",
    "more": "leer más|seguir leyendo|continuar leyendo|leer más {x}|sigue leyendo|más información",
    "topic": "tema|asunto|título|rv|resp|ver tema|ver la versión completa|ver versión completa|versión completa"
    "|título del mensaje|asunto del mensaje",
    "guestbook": "libro de visitas|libro de firmas|{x} libro de visitas",
    "about": "sobre|en|a|de|y|para|al",
    "small": "el|la|los|las|que|y|en|un|una|por|con|para|es|del|lo|como|pero",
    "attachments": "archivos adjuntos|adjuntos|imágenes adjuntas",
    "site": "blog|foro|foros|comunidad|revista",
    "counted": "hay|todos los|todas las|total|en total|ya hay",
    "portrait": "foto del perfil de {x}|foto de perfil de {x}|avatar de {x}|imagen de perfil de {x}"
    "|ir al perfil de {x}|foto de perfil para {x}|avatar de u/{x}"
    "|perfil de {x}",
    "published": "publicado el|publicado|publicada el|fecha de publicación",
    "author_box": "sobre el autor|sobre la autora|acerca del autor|acerca de",
    "entry": "esta entrada fue publicada|esta entrada se publicó|este artículo fue publicado"
    "|esta entrada ha sido publicada|esta entrada fue escrita",
    "office": "redactor|redactora|periodista|autor|autora|fundador|fundadora|director|directora"
    "|colaborador|colaboradora|corresponsal|columnista|experto|experta|bloguero|bloguera"
    "|especialista|profesor|profesora|licenciado|licenciada",
    "opener": "autor|autora|autor del tema|autor de la entrada|op|creador del tema",
    "profile": "visitar perfil|visita mi perfil|ver todo mi perfil|ver mi perfil completo",
    "personal": "yo|mi|mis|me|gracias|creo",
}
