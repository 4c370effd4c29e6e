namespace SleepCoachBot.Understanding.Cultures.English;

/// <summary>Everyday words that stand one letter from a word of the rules and are no misspelling of it: "nice" is not "nine".</summary>
internal static class EnglishOrdinaryWords
{
    public static IReadOnlyList<string> Words { get; } =
    [
        .. """
        wees pees turns nice mine fine line wine vine dine pine fire five live love hive give gave save same some home come came than then they them that this
        these those there where were here hear near year years tear wear bear beer been seen seem seems seed need feed feel fell felt fall full
        pull bull ball call tall hall wall well will till tell sell bell belt best rest test west went want wait walk talk work word worked worker
        most must just much such each teach reach beach both with wish wash cash card care dare rare bare are area ever every even event never
        night nights might sight light fight right tight bright eight weight fright for form from farm firm four fours hour hours our ours out
        your yours you young sun son sum run ran man men map tap top stop step steps stay stays day days way ways say says said sad bad bed beds
        red read ready head heard hard card yard late later latter letter better bitter butter water matter mate made make makes making take
        takes taken taking lake sake cake wake walking talking waiting woman women month months mouth south north worth earth heart hearts
        short sharp shape share store story start starts started stuff stiff still skill spill pill pills sleep sleepy slept steep sweep
        one ones once done gone none noon moon soon soot foot food good goods gold cold hold told toll tool cool pool poor door floor flood
        blood broad board bored more morning mourning before began begin being bring thing things think thank thanks thought though through
        throw three tree trees free tired tied tries trial try trying dry cry day dad had has have half hall hate hat hot hit his him her hers
        hurt hurts leg legs let lets left lift list last lasts least lost lot lots lose loose nose noise noisy dose doses does doesnt
        doing going got get gets getting went under until unit minute mind mint mins mums mum dog dogs cat cats baby kids kid child wife
        husband partner mother father sister brother friend friends phone bone tone zone alone along long song strong wrong clock block black
        back pack pain paint plan plane plate place play plays please pleased police pound pounds round sound ground around about above
        again against ago agree also although always already almost ask asked any anyone anything another answer angry annoyed awake aware
        away baby bath beat beats because become believe below beside big bit bits both bottle bottom box boy brain break breath but buy by
        can cant change changed check class clean clear close closed clothes coffee could couldnt couple course cover covers cup cut dark date
        dead deal death decided deep did didnt different dinner doctor dont down dream dreams drink drive drop dropped during early easy eat
        eating else empty end enough evening evenings exact eyes face fact family far fast fat fear feet few figure finally find fingers
        finish first flat follow forget forgot found front fun funny game garden gas girl glad glass gonna great group grow guess gym hair
        hand hands happen happened happy heat heating heavy hell hello help high hope hoped horrible horse hospital house how hungry idea if ill
        important inside instead into issue its itchy job keep kept key kind kitchen knee knew knock know known land large laugh lay lie life
        little loads local look looked loud lovely low luck lunch mad mail main many mark market matter may me mean meant meet mess message middle
        milk mess miss missed money mood move moved movie muscle muscles music my name neck neighbour neighbours new news next no not note nothing
        notice now number nurse off office oh old on only open or order other own owner paper part party pass past pay people perfect person pick
        picture piece place point post power press pretty problem problems properly put question quick quickly quiet quite radio rain rang
        rather real really reason remember report restless ring road room rough round rubbish sat saw school screen second see sense sent set
        settle seven several shall she shift shoes shop should shoulder show shower shut sick side since sit sitting six size small snoring
        so sofa somehow someone something sometimes sore sorry sort space spasm spasms speak spent spine stairs stand state stomach storm
        strange street stress stressed stretch such sudden suddenly sure sweat sweating table tablet tablets talk tea television
        telly temperature ten tend the their thin third thirsty tight time times tiny to today toe toes together toilet tomorrow tonight too
        took tooth toss tossed touch towards town traffic train travel trouble true tum turn turned twist twitch twitches two type up upset us
        use used usual usually very visit voice wanted warm was wasnt watch watched we weak wee week weeks weekend weird what when whenever
        while whistle white who whole why wide wind window within without woke wonder wont worn worried worry worse worst would wouldnt
        bst gmt est edt pst pdt cst cdt mst utc cet ist usual
        file files tire tires tyre tyres temp lonely die dies died ward brad ive dont
        write yes yet zero bin lorry storms sirens siren cramps cramp flu cough coughing work bladder ceiling hotel couch
        """.Split((char[])[' ', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries),
    ];
}
