"""The words of pages in Portuguese."""

from __future__ import annotations

from typing import Final

from tui_reader.sources.words.kinds import Words

WORDS: Final[Words] = {
    "menus": "início|inicial|página inicial|página principal|principal|menu|menu principal|mapa do site|buscar|busca"
    "|pesquisar|pesquisa|pesquisa avançada|busca avançada|ajuda|faq|perguntas frequentes|membros|lista de membros"
    "|usuários|utilizadores|calendário|portal|galeria|downloads|chat|grupos|fórum|fóruns|índice do fórum|índice"
    "|início do fórum|regras|regras do fórum|comunidade|registrar|registar|registrar-se|registre-se|cadastrar"
    "|cadastre-se|cadastro|criar conta|criar uma conta|entrar|iniciar sessão|login|logar|fazer login|acessar|sair"
    "|terminar sessão|minha conta|conta|perfil|meu perfil|painel de controle|painel do usuário|mensagens privadas"
    "|mensagens|notificações|configurações|definições|opções|preferências|idioma|novas mensagens|novos posts"
    "|mensagens recentes|últimas mensagens|posts de hoje|tópicos ativos|tópicos sem resposta|mensagens sem resposta"
    "|ver mensagens sem resposta|ver tópicos ativos|marcar fóruns como lidos|novo tópico|criar tópico"
    "|criar novo tópico|iniciar tópico|nova discussão|responder|responder ao tópico|responder tópico"
    "|adicionar resposta|enviar resposta|tópico fechado|tópico trancado|opções do tópico|ferramentas do tópico"
    "|pesquisar neste tópico|versão para impressão|versão de impressão|imprimir|imprimir página|enviar a um amigo"
    "|enviar por e-mail|assinar|inscrever-se|subscrever|seguir|ir para|ir para a página|ir para o conteúdo"
    "|ir para o conteúdo principal|pular para o conteúdo|pular para o conteúdo principal|saltar para o conteúdo"
    "|saltar para o conteúdo principal|avançar para o conteúdo|ir para a navegação|próxima página|página anterior"
    "|próximo tópico|tópico anterior|ver tópico anterior|ver próximo tópico|ordenar por|ordenar|filtrar|página"
    "|primeira|última|próximo|próxima|anterior|seguinte|voltar|voltar para a lista|voltar ao topo|topo|ver tudo"
    "|ver todos|ver mais|mais|fechar|abrir menu|sobre|sobre nós|sobre mim|quem somos|quem sou|contato|contacto"
    "|fale conosco|anuncie|publicidade|privacidade|política de privacidade|termos de uso|termos|cookies"
    "|trabalhe conosco|imprensa|doar|loja|carrinho|blog|blogs|notícias|artigos|análises|vídeos|fotos|imagens"
    "|podcasts|eventos|agenda|temas|tags|marcadores|categorias|seções|editorias|arquivo|arquivos|newsletter|rss"
    "|explorar|descobrir|tendências|populares|em alta|recentes|últimas|últimas notícias|mais lidas|perguntas"
    "|fazer uma pergunta|faça uma pergunta|não respondidas|respostas|produtos|preços|documentação|wiki|guias"
    "|tutoriais|dicas|abrir no app|baixar o app|escrever|escrever uma avaliação|publicar|todas as discussões"
    "|página da loja|capturas de tela|ler|editar|ver código-fonte|ver histórico|histórico|discussão|artigo"
    "|páginas especiais|mudanças recentes|página aleatória|páginas afluentes|painel|projetos|ao vivo|para você"
    "|salvar|guardar|compartilhar|partilhar|ouvir|mundo|brasil|portugal|país|política|economia|sociedade|esportes"
    "|esporte|desporto|cultura|ciência|tecnologia|saúde|opinião|viagem|polícia|cidade|cidades|local|tempo"
    "|previsão do tempo|classificados|assine|assinaturas|receitas|revista|ofertas|bem-vindo visitante"
    "|bem-vindo, visitante|olá visitante|visitante|lembrar-me|lembrar de mim|esqueci minha senha|esqueceu a senha?"
    "|nome de usuário|usuário|senha|palavra-passe|versão mobile|versão completa|moderadores|equipe|a equipe"
    "|quem está online|toda a atividade|excluir todos os cookies|links rápidos|outros aplicativos|cadernos|capa",
    "says": "diz|disse|escreveu|comentou|respondeu"
    "|adicionou um comentário|deixou um comentário|acrescentou um comentário",
    "by": "por|publicado por|postado por|escrito por|autor|autora|comentário de|enviado por|de|publicada por"
    "|mensagem de|criado por|comentado por|mensagem por|pergunta de|resposta de|escrito por:|redigido por"
    "|respondido por|adicionado por"
    "|receita de|receita por|texto de|artigo de|receita enviada por"
    "|avaliação de|opinião de",
    "posted": "avaliado no {x}|avaliado na {x}|avaliado em {x}"
    "|em|às|as|publicado em|postado em|data|atualizado|editado|atualizado em|escrito em|no dia|dia|há"
    "|perguntada|respondida|editada|de|publicado|enviado em|modificado|respondido em|comentado em|criado em"
    "|adicionado em|enviada em|publicada em|avaliado em|avaliação feita em|avaliou em|aberto"
    "|enviada|enviado|postado|postada",
    "level": "nível {n}",
    "reply_to": "respondeu ao comentário de|em resposta ao comentário de|em resposta a|em resposta à"
    "|respondendo a|resposta a|em resposta ao|re:"
    "|em resposta a um comentário de|responde a|respondeu a|como resposta a|em resposta aos",
    "wrote": "escreveu|disse|citação de {x}|postado originalmente por {x}|citação de: {x}"
    "|originalmente postado por {x}|citando {x}|citação: {x}",
    "quoted": "citação de|postado originalmente por",
    "comments": "avaliações|avaliações de clientes|recados|comentário|comentários|comentario|comentarios|resposta"
    "|respostas|mensagem|mensagens|opiniões|comentário(s)|ideias|pensamentos|discussão|opinião",
    "none": "sem comentários|nenhum comentário|nenhum comentário:|0 comentários|seja o primeiro a comentar"
    "|ainda não há comentários|não há comentários|sem respostas",
    "actions": "faça login ou registre-se para postar comentários|entre ou registre-se para enviar comentários"
    "|responder|compartilhar|partilhar|curtir|gosto|não gosto|denunciar|citar|editar|excluir|eliminar|apagar"
    "|link|permalink|ver mais|ver menos|traduzir|salvar|seguir|reportar|gostei|não gostei|comentar"
    "|adicionar comentário|gosto responder|melhorar esta pergunta|melhorar esta resposta|cancelar resposta"
    "|faça login para responder|inicie sessão para responder|topo|imprimir|ver respostas|mostrar mais|carregando"
    "|carregando...|a carregar...|entre para responder|ordenar por melhores|ordenar por: {x}|mais recentes"
    "|mais antigos|mais relevantes|link permanente|ligação permanente|link direto|ver perfil|responder com citação"
    "|citação|ver mensagem|ver tradução|responder ao tópico|amei|reagir|mostrar respostas|voltar ao topo|url"
    "|todos os comentários|comentários mais relevantes|ver mais comentários|ver comentários anteriores"
    "|ver respostas anteriores|útil|útil?|ver original|ocultar comentários|melhore esta resposta|melhore esta pergunta"
    "|adicione um comentário|ordenado por: {x}|maior pontuação (padrão)|data de modificação (mais recente primeiro)"
    "|data de criação (mais antigo primeiro)|ordenado por|adicionar um comentário"
    "|ocultar respostas|ver respostas ({n})|carregar mais {n} comentário|carregar mais {n} comentários|classificar por"
    "|prêmio|premiar|prémio|denunciar conteúdo inadequado|denunciar conteúdo impróprio|salvar tópico|guardar tópico"
    "|denunciar este comentário|denunciar esta publicação"
    "|ordenar por",
    "votes": "{n} curtidas|{n} curtida|{n} gostos|{n} respostas|{n} resposta|{n} pontos|{n} votos"
    "|curtircurtido por {n} pessoas|ver {n} respostas|{n} visualizações|{n} pessoas gostaram|{n} comentários"
    "|{n} compartilhamentos|gostogosto de {n} pessoas|esta resposta é útil|esta resposta não é útil"
    "|mostrar atividade nesta publicação|{x} e mais {n} pessoas|{x} e outras {n} pessoas|todas as reações:"
    "|{n} mensagens|{n} reações|{n} reação|{n} posts|reações:{x}|ver respostas ({n})|ver todos os {n} comentários"
    "|ver mais {n} respostas|{n} favoritos|{n} impulsos|ver {n} resposta|mais {n} respostas|{n} resposta a mais"
    "|ocultar {n} resposta|ocultar {n} respostas|ocultar respostas|mostrar mais {n} respostas"
    "|mostrar mais {n} resposta|mostrar mais {n} respostas nesse tópico"
    "|mostrar mais {n} resposta nesse tópico|carregar mais {n} comentário|carregar mais {n} comentários"
    "|ver {n} votos positivos|ver {n} voto positivo|{n} visualização|ver {n} compartilhamento"
    "|ver {n} compartilhamentos|{n} mil visualizações"
    "|{n} de visualizações",
    "points": "ponto|pontos",
    "form": "deixe um comentário|deixar um comentário|postar um comentário|adicionar um comentário"
    "|escreva um comentário|deixe uma resposta|enviar um comentário|seu comentário"
    "|o seu endereço de e-mail não será publicado|o seu endereço de e-mail não será publicado."
    "|o seu endereço de email não será publicado|enviar comentário|publicar comentário|deixe seu comentário|comentar"
    "|comente|os comentários estão fechados|sua resposta|publique sua resposta|deixar uma resposta|cancelar resposta"
    "|comentários encerrados|adicionar comentário|deixe o seu comentário"
    "|você precisa fazer o login para publicar um comentário|faça login para comentar|entre para comentar"
    "|inicie sessão para comentar|entrar para comentar|entre para curtir ou comentar|inicia sessão para comentar"
    "|faça login para responder"
    "|participe da discussão|entrar na discussão|participar da discussão|entre na discussão"
    "|fazer login com|ou registre-se no disqus|ou cadastre-se no disqus|junte-se à discussão"
    "|participe da conversa|adicione um comentário",
    "share": "compartilhar|compartilhe|compartilhe isso|compartilhe isso:|partilhar|partilhe"
    "|compartilhar no facebook|compartilhar no twitter|imprimir|enviar por e-mail|curtir isso|curtir isso:"
    "|clique para {x}|tweetar"
    "|enviar por e-mailpostar no blog!compartilhar no xcompartilhar no facebookcompartilhar com o pinterest"
    "|postar no blog!|compartilhar com o pinterest|gostar disto|gostar disto:|partilhar isto:|compartilhe:"
    "|compartilhe este artigo",
    "related": "artigos relacionados|posts relacionados|relacionado|relacionados|você também pode gostar|veja também"
    "|leia também|mais lidas|mais lidos|posts recentes|comentários recentes|post anterior|próximo post|arquivo"
    "|arquivos|categorias|tags|etiquetas|sobre|sobre o autor|buscar|pesquisar|links|notícias relacionadas|vinculado"
    "|navegação de post|navegação de posts|postagem mais recente postagem mais antiga página inicial|marcadores"
    "|últimas notícias|tópicos similares|mais vistos|marcadores:|perguntas relacionadas|arquivo do blog"
    "|total de visualizações|seguidores|você pode gostar de|talvez você goste|pode gostar de|também pode gostar"
    "|ver mais no facebook|veja mais no facebook|mais publicações|mais publicações de {x}|mais posts de {x}"
    "|ver mais de {x}|outras publicações|sugestões para você|a seguir"
    "|postagens mais visitadas deste blog|mensagens populares deste blogue"
    "|continue lendo|mais respostas abaixo",
    "closing": "todos os direitos reservados|política de privacidade|termos de uso|contato|contacto"
    "|tecnologia do blogger|com tecnologia do blogger|orgulhosamente desenvolvido com {x}|assinar: {x}|voltar ao topo"
    "|este site utiliza o akismet {x}|início|página inicial"
    "|adicione o disqus no seu site|adicionar disqus|não venda meus dados|não vender meus dados"
    "|assinar d {x}",
    "notices": "recurso exclusivo para assinantes|assine ou faça login|faça login ou assine"
    "|exclusivo para assinantes|conteúdo exclusivo para assinantes"
    "|seu comentário está aguardando moderação.|o seu comentário aguarda moderação."
    "|o seu comentário está a aguardar moderação."
    "|usamos cookies {x}|este site utiliza cookies {x}|este site usa cookies {x}|utilizamos cookies {x}"
    "|aceitar|aceitar todos|rejeitar|publicidade|pular para o conteúdo|ir para o conteúdo|ir para o conteúdo principal"
    "|pular para o conteúdo principal|avançar para o conteúdo principal|saltar para o conteúdo|entrar|cadastre-se|menu"
    "|carregando|carregando...|buscar|anúncio|continua depois da publicidade|leia mais|registrar-se|log-in"
    "|tempo de leitura{x}|{n} min de leitura|{n} minutos de leitura|fixado por {x}|adicionar marcador|autor mensagem"
    "|vista {n} vezes|vista {n} mil vezes|visualizada {n} vezes"
    "|respondida originalmente: {x}|resposta original: {x}|melhor resposta|resposta recomendada"
    "|resposta aceita|resposta em destaque",
    "roles": "verificado|verificada"
    "|não verificado|autor|autora|administrador|moderador|membro|convidado|visitante|usuário|novo membro"
    "|autor do post|membro ativo|colaborador|membro sênior|1º|2º|3º e +|superfã|fã destacado|membros|administradores"
    "|moderadores|convidados|visitantes|membro conhecido|membro experiente|autor(a)|usuários|criador|criadora"
    "|membro novo|especialista do grupo|membro bem conhecido|autor da publicação|usuário ativo"
    "|especialista em destinos"
    "|trabalha na empresa {x}|trabalhou na empresa {x}|estudou na instituição de ensino {x}"
    "|estuda na instituição de ensino {x}|estudou em {x}|trabalha em {x}"
    "|frequentou a instituição de ensino {x}"
    "|perfil verificado",
    "status": "está offline|está online|ausente",
    "icons": "padrão",
    "facts": "registrado|mensagens|localização|membro desde|idade|sexo|pontos|data de registro|cidade|registo"
    "|registado|mensagens:|localização:|registrado em|inscrito em|reputação|curtidas|pontos de reação|localidade"
    "|data de ingresso|localização :|profissão|estado|site|reações|votos úteis|avaliações|colaborador de nível",
    "advert": "publicidade|anúncio|anúncios|patrocinado|promovido por {x}|patrocinado por {x}",
    "deleted": "este comentário foi removido pelo autor.|comentário removido|este comentário foi removido"
    "|este comentário foi removido.|comentário eliminado pelo autor|[removido]"
    "|este comentário foi removido por um administrador do blog.|comentário apagado"
    "|este comentário foi removido por {x}|este comentário foi removido pelo {x}"
    "|este comentário foi removido pela {x}|este comentário foi excluído"
    "|este comentário foi excluído por {x}|este comentário foi apagado|comentário removido por {x}"
    "|comentário excluído|este comentário foi eliminado|este comentário foi eliminado por {x}"
    "|esse comentário foi removido"
    "|comentário removido pelo moderador|este tweet está indisponível",
    "anonymous": "anônimo|anónimo|convidado|desconhecido|visitante|usuário do quora",
    "started": "iniciado por|autor do tópico|data de início|criador do tópico|iniciador de tópicos|relator"
    "|relatado por",
    "blog_post": "último post|último artigo|última postagem|post recente",
    "pingback": "pingback|trackback|pingback:|menções",
    "image_of": "imagem principal do artigo|imagem destacada de|imagem do artigo",
    "page_of": "página {n} de {n}|comentários mais antigos|comentários mais recentes|página {n}|anterior|próximo"
    "|próxima|ir para a página|tópico anterior|próximo tópico|tópicos sem resposta|tópicos ativos",
    "quote_more": "clique para expandir...|clique para expandir|mostrar texto das mensagens anteriores",
    "checked": "revisado por|revisto por|verificado por|editado por|traduzido por",
    "last_post": "última mensagem|último post",
    "edited": "editado|editada|atualizado|modificado|última atualização|ativa|atualizado em|atualizada|editado em"
    "|última edição|modificada há|editada em|fechado|modificada|última modificação",
    "asked": "perguntada|perguntado|feita|formulada|perguntada em",
    "answered": "respondida|respondido|respondida em",
    "followers": "{n} inscritos|{n} mil inscritos|{n} mi de inscritos|{n} subscritores|{n} seguidores",
    "saved": "salvo em|guardado em|arquivado em|impresso em|baixado em|capturado em|data/hora atual",
    "more": "leia mais|continue lendo|ler mais|continuar lendo|saiba mais",
    "topic": "assunto|tópico|título|res|enc|ver tópico|exibir tópico|ver versão completa|ver a versão completa"
    "|versão completa|título da mensagem|assunto da mensagem",
    "guestbook": "livro de visitas|mural de recados|{x} livro de visitas",
    "about": "sobre|em|a|de|para|no|na|ao|e|à",
    "small": "que|não|para|com|uma|um|os|do|da|em|mas|por|é|como|mais|ao|dos",
    "attachments": "anexos|arquivos anexados|ficheiros anexados",
    "site": "blog|blogue|fórum|fóruns|comunidade|revista",
    "counted": "há|todos os|todas as|total|existem|já são",
    "portrait": "foto do perfil de {x}|foto de perfil de {x}|avatar de {x}|avatar do {x}|imagem de perfil de {x}"
    "|ir para o perfil de {x}|ir ao perfil de {x}|avatar de u/{x}"
    "|perfil de {x}",
    "published": "publicado em|publicado|publicada em|postado em|data de publicação",
    "author_box": "sobre o autor|sobre a autora|sobre",
    "entry": "esta entrada foi publicada|este post foi publicado|este artigo foi publicado|este artigo foi escrito",
    "office": "redator|redatora|jornalista|autor|autora|fundador|fundadora|diretor|diretora|colunista"
    "|editora|repórter|especialista|colaborador|colaboradora|professor|professora|blogueira"
    "|blogueiro",
    "opener": "autor|autora|autor do tópico|autor do post|op",
    "profile": "visitar perfil|ver meu perfil completo|ver o meu perfil completo",
    "personal": "eu|meu|minha|meus|minhas|me|acho|obrigado|obrigada",
}
