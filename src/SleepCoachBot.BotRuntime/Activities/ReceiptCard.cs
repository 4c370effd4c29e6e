using System.Text.Json;
using System.Text.Json.Serialization;

namespace SleepCoachBot.BotRuntime.Activities;

/// <summary>A card that lists what was bought.</summary>
public class ReceiptCard
{
    /// <summary>Makes one with nothing set.</summary>
    [JsonConstructor]
    public ReceiptCard()
    {
    }

    /// <summary>Makes one with the given members.</summary>
    public ReceiptCard(string? title = null, IList<Fact>? facts = null, IList<ReceiptItem>? items = null, CardAction? tap = null, string? total = null, string? tax = null, string? vat = null, IList<CardAction>? buttons = null)
    {
        Title = title;
        Facts = facts;
        Items = items;
        Tap = tap;
        Total = total;
        Tax = tax;
        Vat = vat;
        Buttons = buttons;
    }

    /// <summary>The heading.</summary>
    public string? Title { get; set; }

    /// <summary>Names and values above the lines.</summary>
    public IList<Fact>? Facts { get; set; }

    /// <summary>The lines.</summary>
    public IList<ReceiptItem>? Items { get; set; }

    /// <summary>What tapping the card itself does.</summary>
    public CardAction? Tap { get; set; }

    /// <summary>The sum, with currency.</summary>
    public string? Total { get; set; }

    /// <summary>Tax in it.</summary>
    public string? Tax { get; set; }

    /// <summary>Value added tax in it.</summary>
    public string? Vat { get; set; }

    /// <summary>Buttons below the card.</summary>
    public IList<CardAction>? Buttons { get; set; }

    /// <summary>Members that this version does not know; they go out as they came in.</summary>
    [JsonInclude, JsonExtensionData]
    internal Dictionary<string, JsonElement>? UnknownMembers { get; set; }

    /// <summary>The MIME type under which the card is attached.</summary>
    public const string ContentType = "application/vnd.microsoft.card.receipt";
}
