using System.Text.Json.Nodes;
using SkiaSharp;

namespace SleepCoachBot.Tests.Teams;

/// <summary>The limits that every conversation's messages are held to refuse what they should.</summary>
public sealed class TeamsLimitsTests
{
    [Theory]
    [InlineData("""{ "type": "message", "text": "hello" }""", null)]
    [InlineData("""{ "attachments": [{ "contentType": "application/vnd.microsoft.card.adaptive", "content": { "type": "AdaptiveCard", "version": "1.5" } }] }""", null)]
    [InlineData("""{ "attachments": [{ "contentType": "application/vnd.microsoft.card.adaptive", "content": { "type": "AdaptiveCard", "version": "1.6" } }] }""", "version 1.6")]
    [InlineData("""{ "attachments": [{ "contentType": "application/vnd.microsoft.card.adaptive", "content": { "type": "AdaptiveCard", "version": "1.5", "body": [{ "type": "Carousel" }] } }] }""", "has Carousel")]
    [InlineData("""{ "attachments": [{ "contentType": "application/vnd.microsoft.card.adaptive", "content": { "type": "AdaptiveCard", "version": "1.5", "body": [{ "type": "Image", "url": "https://sleep.example/x", "altText": "Nights" }] } }] }""", null)]
    [InlineData("""{ "attachments": [{ "contentType": "application/vnd.microsoft.card.adaptive", "content": { "type": "AdaptiveCard", "version": "1.5", "body": [{ "type": "Image", "url": "https://sleep.example/x" }] } }] }""", "no alt text")]
    [InlineData("""{ "attachments": [{ "contentType": "application/vnd.microsoft.card.adaptive", "content": { "type": "AdaptiveCard", "version": "1.5", "body": [{ "type": "Image", "url": "/files/x", "altText": "Nights" }] } }] }""", "picture is at")]
    [InlineData("""{ "attachments": [{ "contentType": "image/webp", "contentUrl": "https://sleep.example/x" }] }""", "image/webp")]
    [InlineData("""{ "suggestedActions": { "actions": [{ "type": "postBack" }] } }""", "not imBack")]
    [InlineData("""{ "attachments": [{ "contentType": "image/png", "contentUrl": "https://sleep.example/x" }], "suggestedActions": { "actions": [{ "type": "imBack" }] } }""", "no Adaptive Card")]
    public void What_Teams_does_not_take_is_named(string activity, string? said)
    {
        var problems = TeamsLimits.ProblemsOf(JsonNode.Parse(activity)!);
        if (said is null)
            Assert.Empty(problems);
        else
            Assert.Contains(said, Assert.Single(problems), StringComparison.Ordinal);
    }

    [Fact]
    public void A_message_may_have_a_hundred_kilobytes()
    {
        Assert.Empty(TeamsLimits.ProblemsOf(new JsonObject { ["text"] = new string('z', 51_000) }));
        Assert.Single(TeamsLimits.ProblemsOf(new JsonObject { ["text"] = new string('z', 51_300) }));
    }

    [Theory]
    [InlineData(1024, true)]
    [InlineData(1025, false)]
    public void A_picture_may_be_1024_pixels_wide(int width, bool fits)
    {
        using var bitmap = new SKBitmap(width, 10);
        using var png = bitmap.Encode(SKEncodedImageFormat.Png, 100);
        var activity = new JsonObject
        {
            ["attachments"] = new JsonArray(new JsonObject
            {
                ["contentType"] = "image/png", ["contentUrl"] = "data:image/png;base64," + Convert.ToBase64String(png.ToArray()),
            }),
        };
        Assert.Equal(fits, TeamsLimits.ProblemsOf(activity).Count == 0);
    }
}
