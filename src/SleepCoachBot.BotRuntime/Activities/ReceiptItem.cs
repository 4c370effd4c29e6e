using System.Text.Json;
using System.Text.Json.Serialization;

namespace SleepCoachBot.BotRuntime.Activities;

/// <summary>One line of a receipt.</summary>
public class ReceiptItem
{
    /// <summary>Makes one with nothing set.</summary>
    [JsonConstructor]
    public ReceiptItem()
    {
    }

    /// <summary>Makes one with the given members.</summary>
    public ReceiptItem(string? title = null, string? subtitle = null, string? text = null, CardImage? image = null, string? price = null, string? quantity = null, CardAction? tap = null)
    {
        Title = title;
        Subtitle = subtitle;
        Text = text;
        Image = image;
        Price = price;
        Quantity = quantity;
        Tap = tap;
    }

    /// <summary>What it is.</summary>
    public string? Title { get; set; }

    /// <summary>A second line.</summary>
    public string? Subtitle { get; set; }

    /// <summary>More about it.</summary>
    public string? Text { get; set; }

    /// <summary>Its picture.</summary>
    public CardImage? Image { get; set; }

    /// <summary>Price with currency.</summary>
    public string? Price { get; set; }

    /// <summary>How many.</summary>
    public string? Quantity { get; set; }

    /// <summary>What tapping the line does.</summary>
    public CardAction? Tap { get; set; }

    /// <summary>Members that this version does not know; they go out as they came in.</summary>
    [JsonInclude, JsonExtensionData]
    internal Dictionary<string, JsonElement>? UnknownMembers { get; set; }
}
