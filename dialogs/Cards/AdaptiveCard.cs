namespace SleepCoachBot.Dialogs.Cards;

/// <summary>An Adaptive Card as plain dictionaries and lists, which both bot runtimes serialise alike. Version 1.5: the newest that Teams takes from bots; Web Chat renders it.</summary>
internal sealed class AdaptiveCard
{
    private readonly List<object> _body = [];
    private readonly List<object> _actions = [];
    private readonly string _speak;

    /// <param name="speak">What a screen reader or a voice says in place of the card.</param>
    public AdaptiveCard(string speak) => _speak = speak;

    /// <summary>A heading over what follows.</summary>
    public AdaptiveCard Heading(string text) => Add(new()
    {
        ["type"] = "TextBlock", ["text"] = Literal(text), ["weight"] = "Bolder", ["size"] = "Medium", ["wrap"] = true, ["style"] = "heading",
    });

    /// <summary>A paragraph.</summary>
    public AdaptiveCard Line(string text, bool subtle = false) => Add(new()
    {
        ["type"] = "TextBlock", ["text"] = Literal(text), ["wrap"] = true, ["isSubtle"] = subtle,
    });

    /// <summary>Names and values, one pair a line.</summary>
    public AdaptiveCard Facts(IEnumerable<(string Name, string Value)> facts) => Add(new()
    {
        ["type"] = "FactSet",
        ["facts"] = facts.Select(fact => (object)new Dictionary<string, object>
        {
            ["title"] = Literal(fact.Name), ["value"] = Literal(fact.Value),
        }).ToList(),
    });

    /// <summary>A table of columns. Made of column sets, which every renderer knows; Web Chat 4.18 has no table element.</summary>
    public AdaptiveCard Rows(IReadOnlyList<string> header, IEnumerable<IReadOnlyList<string>> rows)
    {
        AddRow(header, bold: true);
        foreach (var row in rows)
            AddRow(row, bold: false);
        return this;
    }

    /// <summary>A picture, as wide as the card; on a phone Teams opens it by itself when it is tapped.</summary>
    /// <param name="address">Where the client loads it.</param>
    /// <param name="altText">What it shows, for those who do not see it.</param>
    public AdaptiveCard Picture(Uri address, string altText) => Add(new()
    {
        ["type"] = "Image", ["url"] = address.AbsoluteUri, ["altText"] = altText, ["size"] = "Stretch",
        // Stage view: learn.microsoft.com, "Format cards in Microsoft Teams", "Stage view for images in Adaptive Cards".
        ["msteams"] = new Dictionary<string, object> { ["allowExpand"] = true },
    });

    /// <summary>A field for a clock time, sent as <c>HH:mm</c>; left empty, it is not sent.</summary>
    public AdaptiveCard Time(string id, string label, string? value) => Input("Input.Time", id, label, value);

    /// <summary>A field for a whole number, sent as text. Without bounds: Web Chat would block a form whose bounded field is empty.</summary>
    public AdaptiveCard Number(string id, string label, string? value) =>
        Input("Input.Number", id, label, value is null ? null : int.Parse(value, System.Globalization.CultureInfo.InvariantCulture));

    /// <summary>A choice of one; left open, it is not sent.</summary>
    public AdaptiveCard Choice(string id, string label, IEnumerable<(string Title, string Value)> choices, string? value)
    {
        Input("Input.ChoiceSet", id, label, value);
        var input = (Dictionary<string, object>)_body[^1];
        input["style"] = "compact";
        input["choices"] = choices.Select(choice => (object)new Dictionary<string, object> { ["title"] = choice.Title, ["value"] = choice.Value }).ToList();
        return this;
    }

    /// <summary>A button that sends its data back as a form.</summary>
    public AdaptiveCard Submit(string title, Dictionary<string, object> data)
    {
        _actions.Add(new Dictionary<string, object> { ["type"] = "Action.Submit", ["title"] = title, ["data"] = data });
        return this;
    }

    /// <summary>Whether a message holds one of these with a button.</summary>
    public static bool HasButtons(Activity message) => CardsOf(message).Any(card => card.ContainsKey("actions"));

    /// <summary>Whether a message holds one of these with fields to fill in.</summary>
    public static bool IsForm(Activity message) => CardsOf(message)
        .Any(card => card["body"] is List<object> body && body.OfType<Dictionary<string, object>>().Any(element => element["type"] is string type && type.StartsWith("Input.", StringComparison.Ordinal)));

    public Attachment ToAttachment()
    {
        var card = new Dictionary<string, object>
        {
            ["$schema"] = "http://adaptivecards.io/schemas/adaptive-card.json",
            ["type"] = "AdaptiveCard",
            ["version"] = "1.5",
            ["speak"] = _speak,
            ["body"] = _body,
        };
        if (_actions.Count > 0)
            card["actions"] = _actions;
        return new Attachment { ContentType = "application/vnd.microsoft.card.adaptive", Content = card };
    }

    private static IEnumerable<Dictionary<string, object>> CardsOf(Activity message) => (message.Attachments ?? []).Select(file => file.Content).OfType<Dictionary<string, object>>();

    // The label is the field's accessible name.
    private AdaptiveCard Input(string type, string id, string label, object? value)
    {
        var input = new Dictionary<string, object> { ["type"] = type, ["id"] = id, ["label"] = label };
        if (value is not null)
            input["value"] = value;
        return Add(input);
    }

    private AdaptiveCard Add(Dictionary<string, object> element)
    {
        _body.Add(element);
        return this;
    }

    private void AddRow(IReadOnlyList<string> cells, bool bold) => Add(new()
    {
        ["type"] = "ColumnSet",
        ["spacing"] = "Small",
        ["columns"] = cells.Select((cell, index) => (object)new Dictionary<string, object>
        {
            ["type"] = "Column",
            ["width"] = index == 0 ? 3 : 2,
            ["items"] = new List<object>
            {
                new Dictionary<string, object>
                {
                    ["type"] = "TextBlock", ["text"] = Literal(cell), ["wrap"] = true, ["weight"] = bold ? "Bolder" : "Default",
                },
            },
        }).ToList(),
    });

    // Card text is Markdown. Our values hold none; what could come from a person is kept from being read as one.
    private static string Literal(string text) =>
        text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("[", "\\[", StringComparison.Ordinal).Replace("*", "\\*", StringComparison.Ordinal);
}
