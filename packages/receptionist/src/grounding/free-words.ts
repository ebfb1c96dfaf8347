/**
 * What a receptionist says in any clinic without stating anything of this one: courtesy, talk about the talk, the patient's
 * choice. By stem: a word that starts with one of these is free. Whatever else a statement speaks of must stand in the evidence.
 */
const FREE_STEMS: ReadonlySet<string> = new Set(
  `
  justament pratic peca pecam depend aguent firm forte transit horrivel terrivel apareca apareceu escolhid disponiv tranquiliz
  numer comuniq deve garantir boas par sempre numa claro sucess
  virtua atend temos temo tempo opca opco opcoes servem servir serve serv combin complet olha olhe olhar mesm derem
  vemos porque verific novemb dezemb nove noven sobre fazer fazem fazemos comig deix errad erro errou compreen
  terceir falta anota anote semana semanas eles elas leva levei levo devend comunic suas seus facil mude muda mudo
  mudei mudar mudan remedi medica dor dores trabalh ligad mapa acaso vier vieram sejam seja como queira caim mexi
  mexer rever revej relembr ultim sair saind juntos terao tera tivera nossas servico reler corrigi marca marco marque
  pessoas voltar comeco facam tirei tirar noss vinda horario atrasa atraso dizend juntinh trazer abert viro virar
  ser seria serao seriam sera dia dias mes meses ano anos vou vai ver veja vejo vejam viu vim vem vir vao via vez voz
  faz fez fica fico dar dou deu der des digo diga diz dizer dito lugar ler leia lido pos por sao sei sabe sair sai
  sol som so ter tem tens tive tiver todo toda uso usa usar uma uns amo ama amar bem boa bom cor fim lado meu minha
  nos nova novo novos novas pai mae irma rua sem sim sob sua seu tal tom uai hora horas item fale fala falo fiz faco
  faca fora nao nada noto ate ali aqui apos bela belo bis blz calma caso ceda ciao acho acha ache nem nas nos num
  numa nuns foi fui for fosse era eram eras haja ia iam ir la lhe logo mal mas meio mim muito pois pode poe poem qual
  quem quer quis tao tb tbm tira tire ufa vale vamo viva voce vc vcs cabe cabem cade dada dado dados data dela dele
  delas deles dela desse deste inventar invent arrisc sucess vida mund mex mexe gravar aplic resolv apert nervos
  quent valeu pass corr util cont oie abraco chata chato segur confiar confi privacidade compartilh enderec sumir sum
  gostos merece parte partes partir duvid curto curta inteir resolve resolver clareza claro abert anim anda andando
  ande ritmo folego aviso avisos avise quantas fofa fofo fofura mexo arrum olhada olhadinha
  caber cair caia cai trabalha desce descer chega alterna oferec
  sou eu por for forem pra pro pras pros noticia exempl disposic vontade surg tant pouc ajudaria particular area odontolog minim valem vale esper sabe valer tentar idealmente comecar terminar comec termin dur caso quarto horinhas uh hmm hum nosso nossa
  abaixo aberta aberto abra abril abs aceit acert acess ach acima acion acolh acompanh acontec acredit adequ adeus
  adia admi adora adult agend agil agora agost agrad aguard ainda ajeit ajud ajust alegr alem algo alguem algum algun
  alias alivi almoc alter amanha ambas ambos amig amor andament animad anivers ano ansios antecip antem anteontem
  anterior antes aos aparec apenas apert apesar apoi apont apos apresent aproveit aproxim aquel aqui arrum artificial
  assim assist assum assun ate ativ atrapalh atras atraves att atualiz atualmente aurora auxili aval avanc avis avo
  bacan barriga bast bate bebe beij beleza bem blz boa bom bonit bons bora borbolet botao brev brinc busc cabe cada
  caib calend calh calm caminho canal cancel caprich caramba carinh casa caso catorz causa cedinh cedo celebr celular
  cem cento cerca cert cham chat chec cheg chut cima cinc cinquent cita clar clic client clinic coisa coisinh colega
  colo com conclu condic conect confer confianc confir conforme confu conhec conosc conquist consegu consider consig
  consta consult cont conveni convers cora cordial correr corret corrid corrig corrija corrijo crian cuid curios curt
  cust da dado dando dao daquel daqui dar das data davam deci dei dela dele delici demais demor demos dent depois der
  desabaf desagrad descans descobr desconfort descul desde desej desmarc desmarquei desped dess dest detalh deu dev
  dez dia dica dific dig dinam direitinh diret dispo diss distant disto distrai divers diz document doem dois doming
  dos dou doze duas dura dureza duvid duzent eba eita ela ele embora emoc empolg encaix encaminh encant encerr
  encontr enfim engan engol enquant entao entend entr envi enxerg equip era err esclarec escola escolh escrev escrit
  escut espec esper espiad espl espos esquec essa esse esta este estiv estou etapa eventual evit exat excel exist
  explic fac fal famil fantast fara faria favor faz fech feira feit felic feliz feriad ferramen feverei fez fic filh
  fim final finzinho fiqu fiz flexib fof foi folg fomos fora forma fos frase frente frio fui funciona fund futur
  garantid garot gent geral gost grac grand grat guard haha haja hav hehe hein hoje hora horinh houv ideal ideia
  identidad identific igualmente imag imediat impedi import impossive imprevist inclusiv incomod incriv indic indisp
  individual indo infel inform inici inqui instant inteligenc interess intern interval investiment ira irei iria irma
  isso isto item itens jamais janeir janel jeitinho jeito joia julho junho junt justificativa kkk lado lament lapso
  legal leitura lembr ler letr lev lhe libe lig lind lingua list livre local logo long madrug mae magin maio mais mal
  mand maneir manh mant maravilh marc marid marque mas meados media medinho meia meio melhor memb menc menin menor
  menos mens merec mes meu mil mim minha minut moca moco modal modo moment mostr motiv mud muit nada nao naquel nas
  naveg ne necess nela nele nem nenhum nervosis nessa nesse nest neto ningu nisso noite noitinha nome nos not nov num
  nunca oba obrigad ocorr ocup oferec ofert oficial oi oitent oito ok okay ola olh onde ontem onze opa opc opin ops
  ordem orden organiz orgulh orient otim outr outubr ouvir pacien paciênci pagin pai palavr palpit papo para pare
  pass pausa pedi peg pela pelo pena pendencia pendent pens pequen perante perceb perd perfei perg period permanec
  pertinh perto pesq pesso pior planej pod poe pois ponta ponto por poss poste pouco pouquin poxa prazer prec
  predilet preench prefer prefir preocup prepar pres preten previs prezad primeir problem procur profission program
  pront propos propri prossegu proxim pude puxa quais qual quand quant quarent quart quase quatorz quatr que quinhent
  quinta quinz quis rapid razao reag reais real recad recapitul receb recepc recesso recome reconfir reconsider
  recuper refaz refer regist relac relat remarc remarquei reparei repass repet repita reserv resolv respei respond
  respost resto resultad resum retom retorn risad robo rotin rsrs ruim ruins sab saem sai samu sao saudad saude segu
  sei sej selec sem senao send senhor sent separ sequen ser sess sete seu sexta show sido sig silen sim sint sirva
  sistem situac sob soletr solicit solucion soma somente sorr sorte sossegad soube sozinh sua sufoc sugeri sugest
  sugir super surpres susto ta tabela tabom tais tal tamb tanta tanto tao tard tarefa tchau teclad tela telef tem
  tenha tenho tens tent ter texto tinha tipo tir tive tod topa topic toqu torc tranquil transf transtorn tras trat
  tres treze trint trio trist troc troqu tudo turm turn uai ufa uhul ultim uma unic uns usar util vaga vaguinh vai
  valor vamo vari veio vej vem vendo venh ver ves vez vi viavel vim vind vint vir visit vist visualiz vitori viu
  vizinh voce vocs volt vontad vou whats zap zer`
    .split(/\s+/)
    .filter((stem) => stem !== ''),
);

/** Shorter ones stand for themselves alone: "pra" does not begin "prazo". */
const SHORTEST_STEM = 4;
const SOUNDS = /^(?:oi+|ola+|h+m+|u+h*|a+h+|e+h+|o+h+|k+|(?:ha|he|rs)+)$/;

/** Whether a folded word states nothing of any clinic. */
export function isFreeWord(word: string): boolean {
  if (SOUNDS.test(word)) return true;
  if (FREE_STEMS.has(word)) return true;
  for (let length = SHORTEST_STEM; length < word.length; length += 1)
    if (FREE_STEMS.has(word.slice(0, length))) return true;
  return false;
}
