/**
 * The house's own hand on the word lists of the package naughty-words (CC BY 4.0): what is put aside because an ordinary review
 * of a service says it without any rudeness (a pet, a pipe, a birth, a bicycle), and what the lists do not know.
 * Entries are compared folded, and each also in its plural.
 */
const list = (entries: string): readonly string[] => entries.split(',').map((entry) => entry.trim());

/** Words of the lists that are harmless in that language, in a review of a plumber, a vet, a nurse or a garage. */
export const PUT_ASIDE = {
  fr: list(`baiser, bander, bitte, bourré, bourrée, caca, chatte, clito, clitoris, déconne, déconner, folle, gerbe, gerber, gueule,
    jouir, ménage à trois, meuf, pédale, péter, pipi, pisser, ramoner, suce, tanche, tapette, trique, zizi`),
  en: list(`2g1c, 2 girls 1 cup, acrotomophilia, alabama hot pocket, alaskan pipeline, anal, anus, auto erotic, autoerotic,
    babeland, baby     batter, baby juice, ball gag, ball gravy, ball kicking, ball licking, bangbros, bangbus, bareback,
    barely legal, barenaked, bastinado, bbw, bdsm, beaver cleaver, big black, birdlock, black cock, blonde action, blonde on
    blonde action, blue waffle, bondage, brown showers, brunette action, bullet vibe, bung hole, bunghole, busty, butt,
    buttcheeks, camel toe, chocolate     rosebuds, cialis, cleveland steamer, clitoris, clover clamps, cock, cocks, coon,
    coons, cornhole, creampie, cum, cumming, date     rape, daterape, deep throat, dendrophilia, dick, dingleberry,
    dingleberries, dirty pillows, doggie style, doggiestyle, doggy     style, doggystyle, dog style, domination, dominatrix,
    donkey punch, double dong, dp action, dry hump, dvda, ecchi, ejaculation, erotic, erotism, escort, eunuch, fecal,
    figging, fingering, foot fetish, fuck buttons, genitals, girl on, girl on top, golden     shower, grope, guro, hand job,
    hard core, hardcore, hentai, hooker, horny, hot carl, hot chick, how to kill, how to murder, huge     fat, humping,
    incest, intercourse, jail bait, jelly donut, knobbing, leather restraint, leather straight jacket, lemon party, lolita,
    lovemaking, make me come, menage a trois, missionary position, mong, mr hands, nawashi, neonazi, nipple, nipples, nsfw,
    nsfw images, nude, nudity, nutten, octopussy, one guy one jar, paedophile, pedophile, panties, panty, pegging, penis,
    phone sex, playboy, pleasure chest, poof, poon, poop chute, poopchute, prince albert piercing, pubes, rape, raping,
    rapist, rectum, reverse     cowgirl, rimming, rosy palm, rosy palm and her 5 sisters, rusty trombone, sadism, santorum,
    scat, scissoring, semen, sex, sexo, sexy, sexual, sexually, sexuality, shrimping, skeet, smut, snatch, snowballing,
    spastic, spic, spread legs, spunk, strap on, strip club, suck, suicide girls, sultry women, swastika, swinger, tainted
    love, taste my, tea bagging, threesome, throating, thumbzilla, tied up, tight white, tit, tongue in a, topless, tranny,
    tushy, twinkie, undressing, vagina, venus mound, viagra, vibrator, violet wand, voyeur, vulva, wet dream, white power,
    worldsex, wrapping men, wrinkled starfish, xx, xxx, yellow     showers, sucks, pussy, style doggy, s&m, 🖕`),
};

/** What the lists miss: other forms of their words, phone spellings, insults and slurs. */
export const ADDED = {
  fr: list(`abruti, abrutie, bamboula, sale batard, gros batard, bande de batards, espèce de batard, faire baiser, fait baiser, me
    baiser, te baiser, la baiser, de baiser, pas baiser, va baiser, ta chatte, baise, baisent, baiseur, bicot, bougnoul,
    bougnoule, branle, branlent, branlé, casse-burnes, casse-couilles, cassos, chiant, chiante, chie, chié, chient,
    chinetoque, conar, conard, conasse, connerie, couille, couillon, crétin, crétine, crouille, démerde, démerder, démerdez,
    ducon, emmerde, emmerdent, emmerdé, emmerdée, empaffé, enculer, encule, enculent, enculerais, enculerie, enflure, espèce
    d'ordure, fdp, ferme ta gueule, ferme la     gueule, fermer sa gueule, ta gueule, vos gueules, sale gueule, casser la
    gueule, foutage de gueule, fout de la gueule, fout de     ma gueule, fout de notre gueule, foutent de la gueule, foutent
    de notre gueule, foutu de ma gueule, foutez de ma gueule, foutez     de la gueule, fiotte, fion, à gerber, garce,
    grognasse, gros porc, sale porc, grosse pédale, sale pédale, sale tapette, jean-foutre, merdasse, merder, merdé,
    merdique, merdouille, gros mongol, mongolien, négresse, niakoué, nichon, nique, niquer, niqué, niquent, niquez, ntm,
    partouze, pétasse, pd, pouffe, poufiasse, pourriture humaine, ptain, ptn, raclure, sale arabe, sale     blanc, sale
    juif, sale noir, sale noire, sale race, sale pute, sales arabes, sales juifs, sales noirs, salop, salopard, saloperie,
    me sucer, te sucer, suce ma, suce moi, suceur, suceuse, sodomie, sodomiser, sous-merde, tafiole, tantouze, tarlouze,
    teub, trou de balle, trouduc, va crever, va te faire mettre, va te faire voir, allez vous faire voir, vide-couilles,
    youpin, youtre, zob`),
  en: list(`a dick, you dick, arse, ass hole, asshat, asswipe, bloody idiot, cocksucker, dickhead, dipshit, douchebag, dumb ass,
    dumbass, fck, fcking, fucked, fucker, fuk, fuking, fuckers, gobshite, goddamn, gook, horseshit, jackass, knobhead, mofo,
    motherfucking, piss off, retarded, scumbag, shite, shithead, shithole, shits, skank, smartass, stfu, suck my, wanker,
    you prick`),
};

/** Where a word of the lists is innocent: before these, it names a dead-end street, a mixing bowl or a tempo. */
export const INNOCENT: Readonly<Record<string, readonly (readonly string[])[]>> = {
  cul: [['de', 'sac'], ['de', 'poule'], ['de', 'bouteille'], ['de', 'lampe']],
  culs: [['de', 'sac'], ['de', 'poule'], ['de', 'bouteille'], ['de', 'lampe']],
  con: [['brio'], ['moto'], ['fuoco']],
};

/** What is rude in one language and understood in the other: these count whatever the text is written in. */
export const ABROAD = new Set(
  list(`connard, connasse, enculé, enculée, enfoiré, fils de pute, fdp, merde, nique ta mère, putain, salaud, salope, asshole,
    bastard, bitch, bullshit, cunt, faggot, fuck, fucked, fucker, fuckin, fucking, motherfucker, nigga, nigger, shit,
    shithole, whore`),
);
