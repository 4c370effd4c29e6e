using System.Text.Json.Nodes;
using SkiaSharp;

namespace SleepCoachBot.Tests.Teams;

/// <summary>What Teams takes of what a bot sends.</summary>
/// <remarks>
/// Sources: learn.microsoft.com, "Format your bot messages" (100 KB in UTF-16, without base64 pictures), "Cards reference" (Adaptive Cards up
/// to 1.5), "Messages in bot conversations" (pictures up to 1 MB and 1024 by 1024, PNG, JPEG or GIF; suggested actions are imBack, and
/// go with no other attachments than Adaptive Cards).
/// </remarks>
internal static class TeamsLimits
{
    private const int LongestMessage = 100 * 1024;   // bytes of UTF-16
    private const int LargestPicture = 1024 * 1024;  // bytes
    private const int WidestPicture = 1024;          // pixels a side
    private const string Card = "application/vnd.microsoft.card.adaptive";
    private static readonly Version s_newestCard = new(1, 5);
    private static readonly string[] s_pictures = ["image/png", "image/jpeg", "image/gif"];

    // Of card version 1.5, https://adaptivecards.io/explorer.
    private static readonly HashSet<string> s_elements =
    [
        "AdaptiveCard", "TextBlock", "Image", "Media", "MediaSource", "RichTextBlock", "TextRun", "ActionSet", "Container", "ColumnSet", "Column", "FactSet",
        "ImageSet", "Table", "TableRow", "TableCell", "Input.Text", "Input.Number", "Input.Date", "Input.Time", "Input.Toggle", "Input.ChoiceSet",
        "Action.Submit", "Action.OpenUrl", "Action.ShowCard", "Action.ToggleVisibility", "Action.Execute",
    ];

    /// <summary>What Teams would refuse of an activity, or not show.</summary>
    public static IReadOnlyList<string> ProblemsOf(JsonNode activity)
    {
        var problems = new List<string>();
        var attachments = (activity["attachments"]?.AsArray() ?? []).OfType<JsonObject>().ToList();
        foreach (var picture in attachments.Where(IsPicture))
            problems.AddRange(PictureProblems(picture));
        foreach (var card in attachments.Where(IsCard).Select(attachment => attachment["content"]!.AsObject()))
            problems.AddRange(CardProblems(card));
        if (activity["suggestedActions"]?["actions"] is JsonArray { Count: > 0 } actions)
        {
            problems.AddRange(actions.Where(action => (string?)action!["type"] != "imBack").Select(action => $"a suggested action is {action!["type"]}, not imBack"));
            if (!attachments.TrueForAll(IsCard))
                problems.Add("suggested actions stand beside an attachment that is no Adaptive Card");
        }
        if (Size(activity) is > LongestMessage and var size)
            problems.Add($"the message has {size} bytes");
        return problems;
    }

    private static bool IsCard(JsonObject attachment) => (string?)attachment["contentType"] == Card;

    private static bool IsPicture(JsonObject attachment) => ((string?)attachment["contentType"])?.StartsWith("image/", StringComparison.Ordinal) == true;

    private static IEnumerable<string> PictureProblems(JsonObject picture)
    {
        var (kind, url) = ((string)picture["contentType"]!, (string?)picture["contentUrl"] ?? "");
        if (!s_pictures.Contains(kind))
            yield return $"a picture is {kind}";
        if (!url.StartsWith("data:", StringComparison.Ordinal))
            yield break;   // fetched by the client; its size is the file's
        foreach (var problem in ProblemsOf(Convert.FromBase64String(url[(url.IndexOf(',', StringComparison.Ordinal) + 1)..])))
            yield return problem;
    }

    private static IEnumerable<string> CardProblems(JsonObject card)
    {
        if (!Version.TryParse((string?)card["version"], out var version) || version > s_newestCard)
            yield return $"a card is of version {card["version"]}";
        foreach (var type in TypesIn(card).Where(type => !s_elements.Contains(type)))
            yield return $"a card has {type}";
        foreach (var image in ImagesIn(card))
        {
            if (!Uri.TryCreate((string?)image["url"], UriKind.Absolute, out var address) || address.Scheme != Uri.UriSchemeHttps)
                yield return $"a card's picture is at {image["url"]}";
            if (string.IsNullOrWhiteSpace((string?)image["altText"]))
                yield return "a card's picture has no alt text";
        }
    }

    /// <summary>The pictures of a card, wherever they stand in it.</summary>
    public static IEnumerable<JsonObject> ImagesIn(JsonNode? node) => node switch
    {
        JsonObject element => element.SelectMany(member => ImagesIn(member.Value)).Concat((string?)(element["type"] as JsonValue) == "Image" ? [element] : []),
        JsonArray list => list.SelectMany(ImagesIn),
        _ => [],
    };

    /// <summary>What Teams would refuse of a picture that its client loads.</summary>
    public static IEnumerable<string> ProblemsOf(ReadOnlySpan<byte> picture)
    {
        var problems = new List<string>();
        if (picture.Length > LargestPicture)
            problems.Add($"a picture has {picture.Length} bytes");
        if (SKBitmap.DecodeBounds(picture) is { Width: var width, Height: var height } && (width is 0 or > WidestPicture || height > WidestPicture))
            problems.Add($"a picture has {width} by {height} pixels");
        return problems;
    }

    // Data of a button is ours, whatever it calls its type.
    private static IEnumerable<string> TypesIn(JsonNode? node) => node switch
    {
        JsonObject element => element.Where(member => member.Key is not ("data" or "facts" or "choices")).SelectMany(member => TypesIn(member.Value))
            .Concat((string?)element["type"] is { } type ? [type] : []),
        JsonArray list => list.SelectMany(TypesIn),
        _ => [],
    };

    private static int Size(JsonNode activity)
    {
        var counted = activity.DeepClone();
        foreach (var picture in (counted["attachments"]?.AsArray() ?? []).OfType<JsonObject>().Where(IsPicture))
            picture.Remove("contentUrl");
        return counted.ToJsonString().Length * sizeof(char);
    }
}
