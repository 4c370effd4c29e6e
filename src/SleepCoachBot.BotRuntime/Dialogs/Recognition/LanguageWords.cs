namespace SleepCoachBot.BotRuntime.Dialogs.Recognition;

/// <summary>The words of one language that prompts read: small numbers, places in a list, consent and refusal.</summary>
internal sealed class LanguageWords
{
    // Keyed by the cultures of PromptCultureModels. Blanks separate words, bars the forms of one number.
    private static readonly Dictionary<string, LanguageWords> Languages = new()
    {
        ["en-us"] = new()
        {
            Cardinals = "one two three four five six seven eight nine ten",
            Ordinals = "first|1st second|2nd third|3rd fourth|4th fifth|5th sixth|6th seventh|7th eighth|8th ninth|9th tenth|10th",
            Last = "last",
            Yes = "yes y yep yup yeah yea aye sure ok okay agree true certainly definitely absolutely correct 👍 👌",
            No = "no n nope nop nah never disagree false incorrect 👎 🖐",
            Not = "not",
        },
        ["nl-nl"] = new()
        {
            CommaIsDecimal = true,
            Cardinals = "een|één twee drie vier vijf zes zeven acht negen tien",
            Ordinals = """
                eerste|1e|1ste tweede|2e|2de derde|3e|3de vierde|4e|4de vijfde|5e|5de
                zesde|6e|6de zevende|7e|7de achtste|8e|8ste negende|9e|9de tiende|10e|10de
                """,
            Last = "laatste",
            Yes = "ja jawel jazeker zeker oke oké ok akkoord waar klopt 👍 👌",
            No = "nee neen nooit onwaar 👎 🖐",
            Not = "niet",
        },
        ["de-de"] = new()
        {
            CommaIsDecimal = true,
            Cardinals = "eins|ein|eine|einen zwei|zwo drei vier fünf|fuenf sechs sieben acht neun zehn",
            Ordinals = """
                erste|erster|erstes|ersten zweite|zweiter|zweites|zweiten dritte|dritter|drittes|dritten
                vierte|vierter|viertes|vierten fünfte|fünfter|fünftes|fünften sechste|sechster|sechstes|sechsten
                siebte|siebter|siebtes|siebten achte|achter|achtes|achten neunte|neunter|neuntes|neunten
                zehnte|zehnter|zehntes|zehnten
                """,
            Last = "letzte letzter letztes letzten",
            Yes = "ja jawohl jep jo klar sicher gewiss ok okay gut einverstanden wahr stimmt richtig 👍 👌",
            No = "nein ne nee nö niemals falsch 👎 🖐",
            Not = "nicht",
        },
        ["fr-fr"] = new()
        {
            CommaIsDecimal = true,
            Cardinals = "un|une deux trois quatre cinq six sept huit neuf dix",
            Ordinals = """
                premier|première|premiere|1er|1ère deuxième|deuxieme|second|seconde|2e troisième|troisieme|3e
                quatrième|quatrieme|4e cinquième|cinquieme|5e sixième|sixieme|6e septième|septieme|7e
                huitième|huitieme|8e neuvième|neuvieme|9e dixième|dixieme|10e
                """,
            Last = "dernier dernière derniere",
            Yes = "oui ouais certes vrai bien ok accord absolument 👍 👌",
            No = "non nan jamais faux 👎 🖐",
            Not = "pas",
        },
        ["es-es"] = new()
        {
            CommaIsDecimal = true,
            Cardinals = "uno|una|un dos tres cuatro cinco seis siete ocho nueve diez",
            Ordinals = """
                primero|primera|primer segundo|segunda tercero|tercera|tercer cuarto|cuarta quinto|quinta sexto|sexta
                séptimo|séptima|septimo|septima octavo|octava noveno|novena décimo|décima|decimo|decima
                """,
            Last = "último última ultimo ultima",
            Yes = "sí si vale claro seguro cierto verdadero verdad afirmativo bien ok acuerdo 👍 👌",
            No = "no nunca jamás jamas falso negativo 👎 🖐",
        },
        ["pt-br"] = new()
        {
            CommaIsDecimal = true,
            Cardinals = "um|uma dois|duas três|tres quatro cinco seis sete oito nove dez",
            Ordinals = """
                primeiro|primeira segundo|segunda terceiro|terceira quarto|quarta quinto|quinta sexto|sexta
                sétimo|sétima|setimo|setima oitavo|oitava nono|nona décimo|décima|decimo|decima
                """,
            Last = "último última ultimo ultima",
            Yes = "sim s claro certo certeza verdade verdadeiro isso bom ok concordo 👍 👌",
            No = "não nao n nunca falso errado discordo 👎 🖐",
        },
        ["it-it"] = new()
        {
            CommaIsDecimal = true,
            Cardinals = "uno|una|un due tre quattro cinque sei sette otto nove dieci",
            Ordinals = """
                primo|prima secondo|seconda terzo|terza quarto|quarta quinto|quinta sesto|sesta
                settimo|settima ottavo|ottava nono|nona decimo|decima
                """,
            Last = "ultimo ultima",
            Yes = "si sì certo sicuro vero esatto bene ok accordo 👍 👌",
            No = "no mai falso sbagliato 👎 🖐",
            Not = "non",
        },
        ["sv-se"] = new()
        {
            CommaIsDecimal = true,
            Cardinals = "ett|en två|tva tre fyra fem sex sju åtta nio tio",
            Ordinals = "första|förste andra|andre tredje fjärde femte sjätte sjunde åttonde nionde tionde",
            Last = "sista siste",
            Yes = "ja japp jo visst säkert sant okej ok stämmer 👍 👌",
            No = "nej nä nix aldrig falskt 👎 🖐",
            Not = "inte",
        },
        ["tr-tr"] = new()
        {
            CommaIsDecimal = true,
            Cardinals = "bir iki üç dört beş altı yedi sekiz dokuz on",
            Ordinals = "birinci|ilk ikinci üçüncü dördüncü beşinci altıncı yedinci sekizinci dokuzuncu onuncu",
            Last = "son sonuncu",
            Yes = "evet tamam olur doğru kesinlikle elbette tabii ok 👍 👌",
            No = "hayır hayir yok olmaz yanlış asla 👎 🖐",
        },
        ["bg-bg"] = new()
        {
            CommaIsDecimal = true,
            Cardinals = "едно|един|една две|два три четири пет шест седем осем девет десет",
            Ordinals = """
                първо|първи|първа|първия второ|втори|втора|втория трето|трети|трета|третия
                четвърто|четвърти|четвърта пето|пети|пета шесто|шести|шеста седмо|седми|седма
                осмо|осми|осма девето|девети|девета десето|десети|десета
                """,
            Last = "последно последен последна последния",
            Yes = "да добре разбира вярно сигурно ок 👍 👌",
            No = "не никога грешно невярно 👎 🖐",
        },
        ["hi-in"] = new()
        {
            Cardinals = "एक दो तीन चार पांच|पाँच छह|छः सात आठ नौ दस",
            Ordinals = """
                पहला|पहली|पहले दूसरा|दूसरी|दूसरे तीसरा|तीसरी|तीसरे चौथा|चौथी|चौथे पांचवां|पाँचवाँ|पांचवी
                छठा|छठी सातवां|सातवाँ|सातवी आठवां|आठवाँ|आठवी नौवां|नौवाँ|नौवी दसवां|दसवाँ|दसवी
                """,
            Last = "आखिरी अंतिम",
            Yes = "हां हाँ हा जी ठीक सही बिल्कुल ज़रूर 👍 👌",
            No = "नहीं नही ना न मत गलत कभी 👎 🖐",
        },
        ["zh-cn"] = new()
        {
            Joined = true,
            Cardinals = "一 二|两 三 四 五 六 七 八 九 十",
            Ordinals = "第一 第二 第三 第四 第五 第六 第七 第八 第九 第十",
            Last = "最后",
            Yes = "是的 是 对的 对 好的 好 行 可以 同意 没问题 确定 要 嗯 👍 👌",
            No = "不是 不对 不好 不行 不可以 不同意 不要 不用 不 没有 别 否 👎 🖐",
        },
        ["ja-jp"] = new()
        {
            Joined = true,
            Cardinals = "一 二 三 四 五 六 七 八 九 十",
            Ordinals = """
                一番目|第一 二番目|第二 三番目|第三 四番目|第四 五番目|第五
                六番目|第六 七番目|第七 八番目|第八 九番目|第九 十番目|第十
                """,
            Last = "最後",
            Yes = "はい うん ええ そうです そう いいです 了解 わかりました オーケー ok 👍 👌",
            No = "いいえ いえ いや ううん 違います ちがいます だめ ダメ 駄目 ない 👎 🖐",
        },
        ["ko-kr"] = new()
        {
            Joined = true,
            Cardinals = "하나|일 둘|이 셋|삼 넷|사 다섯|오 여섯|육 일곱|칠 여덟|팔 아홉|구 열|십",
            Ordinals = "첫 두 세 네 다섯 여섯 일곱 여덟 아홉 열",
            Last = "마지막",
            Yes = "예 네 응 그래 맞아요 맞아 맞습니다 좋아요 좋아 그렇습니다 👍 👌",
            No = "아니요 아니오 아니 아뇨 싫어요 싫어 틀렸 안돼 👎 🖐",
        },
    };

    /// <summary>Whether one half is written 0,5.</summary>
    internal bool CommaIsDecimal { get; private init; }

    /// <summary>Whether words are written without blanks between them.</summary>
    internal bool Joined { get; private init; }

    /// <summary>One to ten, by their words.</summary>
    internal IReadOnlyDictionary<string, int> CardinalOf { get; private init; } = new Dictionary<string, int>();

    /// <summary>First to tenth, by their words.</summary>
    internal IReadOnlyDictionary<string, int> OrdinalOf { get; private init; } = new Dictionary<string, int>();

    /// <summary>The last one.</summary>
    internal IReadOnlySet<string> LastWords { get; private init; } = new HashSet<string>();

    /// <summary>Consent.</summary>
    internal IReadOnlySet<string> YesWords { get; private init; } = new HashSet<string>();

    /// <summary>Refusal.</summary>
    internal IReadOnlySet<string> NoWords { get; private init; } = new HashSet<string>();

    /// <summary>What turns a consent after it into a refusal, where it is no refusal itself.</summary>
    internal IReadOnlySet<string> NotWords { get; private init; } = new HashSet<string>();

    private string Cardinals
    {
        init => CardinalOf = Numbered(value);
    }

    private string Ordinals
    {
        init => OrdinalOf = Numbered(value);
    }

    private string Last
    {
        init => LastWords = Words(value);
    }

    private string Yes
    {
        init => YesWords = Words(value);
    }

    private string No
    {
        init => NoWords = Words(value);
    }

    private string Not
    {
        init => NotWords = Words(value);
    }

    /// <summary>The words of a supported culture; of English for any other.</summary>
    internal static LanguageWords Of(string culture) => Languages.GetValueOrDefault(culture) ?? Languages["en-us"];

    private static HashSet<string> Words(string list) => [.. Split(list)];

    private static Dictionary<string, int> Numbered(string list)
    {
        var numbered = new Dictionary<string, int>();
        foreach (var (index, forms) in Split(list).Index())
        {
            foreach (var form in forms.Split('|'))
                numbered.TryAdd(form, index + 1);
        }

        return numbered;
    }

    private static string[] Split(string list) => list.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
}
