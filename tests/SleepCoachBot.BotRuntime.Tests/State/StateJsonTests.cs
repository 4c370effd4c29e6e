using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using CsCheck;
using SleepCoachBot.BotRuntime.Activities;
using SleepCoachBot.BotRuntime.Dialogs;
using SleepCoachBot.BotRuntime.State;
using SleepCoachBot.BotRuntime.Tests.Activities;

namespace SleepCoachBot.BotRuntime.Tests.State;

public sealed class StateJsonTests
{
    static StateJsonTests()
    {
        StateTypes.Register<Told>("test-told");
        StateTypes.Register<Holder>("test-holder");
        StateJson.AddConverter(new DegreesConverter());
    }

    [Fact]
    public void Plain_values_are_plain_json() =>
        Assert.Equal(
            """{"text":"a","whole":1,"part":1.5,"even":2.0,"yes":true}""",
            Written(new() { ["text"] = "a", ["whole"] = 1, ["part"] = 1.5, ["even"] = 2.0, ["yes"] = true }));

    [Fact]
    public void A_value_of_a_registered_type_says_its_name_and_comes_back_as_what_it_was()
    {
        var bag = new Dictionary<string, object> { ["told"] = new Told("23:00", [1, 2], new Told("06:30", [], null)) };
        Assert.StartsWith("""{"told":{"$type":"test-told","$value":{""", Written(bag), StringComparison.Ordinal);
        Assert.Equivalent(bag["told"], Read(Written(bag))["told"], strict: true);
    }

    [Fact]
    public void An_unregistered_type_is_refused_when_written_and_named()
    {
        var refusal = Assert.Throws<InvalidOperationException>(() => Written(new() { ["value"] = new Unregistered() }));
        Assert.Contains(nameof(Unregistered), refusal.Message, StringComparison.Ordinal);
        Assert.Contains("StateTypes.Register", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_unregistered_type_inside_a_registered_one_is_refused_too() =>
        Assert.Throws<InvalidOperationException>(() => Written(new() { ["value"] = new Holder { Slot = new List<object> { new Unregistered() } } }));

    [Fact]
    public void A_name_that_this_build_does_not_know_is_kept_for_the_build_that_does()
    {
        const string Stored = """{"next":{"$type":"from-the-future","$value":{"x":[1,2]}},"text":"still read"}""";
        var bag = Read(Stored);
        Assert.Equal("from-the-future", Assert.IsType<UnknownStateValue>(bag["next"]).TypeName);
        Assert.Equal("still read", bag["text"]);
        Assert.Equal(Stored, Written(bag));
    }

    [Fact]
    public void A_shape_that_this_build_cannot_read_is_kept_too()
    {
        const string Stored = """{"told":{"$type":"test-told","$value":{"when":{"was":"a text"}}},"text":"still read"}""";
        Assert.IsType<UnknownStateValue>(Read(Stored)["told"]);
        Assert.Equal("still read", Read(Stored)["text"]);
        Assert.Equal(Stored, Written(Read(Stored)));
    }

    [Theory]
    [InlineData("""{"$type":"test-told"}""")]
    [InlineData("""{"$type":"test-told","$values":1}""")]
    [InlineData("""{"$type":7,"$value":1}""")]
    [InlineData("""{"plain":"object"}""")]
    [InlineData("[1,2]")]
    public void What_no_build_wrote_does_no_harm(string value)
    {
        var bag = Read($$"""{"odd":{{value}},"text":"still read"}""");
        Assert.Equal("still read", bag["text"]);
        Assert.NotEmpty(Written(bag));
    }

    [Theory]
    [InlineData("""{"dialogStack":[{"id":7,"state":{}}]}""")]
    [InlineData("""{"dialogStack":[{"id":"ask","state":[]}]}""")]
    [InlineData("""{"dialogStack":[{"id":"ask","state":{},"stackIndex":"first"}]}""")]
    [InlineData("""{"dialogStack":[{"id":"ask","state":{"text":"\ud83d"}}]}""")]
    [InlineData("""{"dialogStack":["ask"]}""")]
    [InlineData("""{"dialogStack":{}}""")]
    [InlineData("7")]
    public void A_stack_of_another_shape_is_kept_as_it_is(string stack)
    {
        var stored = $$"""{"stack":{"$type":"dialog-state","$value":{{stack}}},"text":"still read"}""";
        var bag = Read(stored);
        Assert.Equal("dialog-state", Assert.IsType<UnknownStateValue>(bag["stack"]).TypeName);
        Assert.Equal("still read", bag["text"]);
    }

    [Fact]
    public void A_stack_of_another_build_is_read_as_far_as_it_is_known()
    {
        var bag = Read("""
            {"stack":{"$type":"dialog-state","$value":{"later":[1],"DialogStack":[null,
              {"Id":"ask","state":{"options":null,"a longer name than any of ours":[1]},"stackIndex":2,"version":"v","later":{"x":1}},{"id":null}]}}}
            """);
        var stack = Assert.IsType<DialogState>(bag["stack"]).DialogStack;
        Assert.Equal([("ask", 2, "v"), ("", null, null)], stack.Select(instance => (instance.Id, instance.StackIndex, instance.Version)));
        Assert.Equal(["options", "a longer name than any of ours"], stack[0].State.Keys);
        Assert.Empty(stack[1].State);
    }

    [Fact]
    public void What_a_newer_build_has_stored_of_a_stack_outlives_a_turn_of_this_one()
    {
        var bag = Read("""
            {"stack":{"$type":"dialog-state","$value":{"dialogStack":[
              {"id":"inner","state":{"step":1},"later":{"x":[null]}},{"id":"outer","state":{},"later":2}],"later":"top"}},"later":{"$type":"from-the-future","$value":3}}
            """);
        var stack = ((DialogState)bag["stack"]).DialogStack;
        stack[0].State["step"] = 2L;
        stack.Insert(0, new DialogInstance { Id = "new" });
        Assert.Equal("""
            {"stack":{"$type":"dialog-state","$value":{"dialogStack":[{"id":"new","state":{}},
            {"id":"inner","state":{"step":2},"later":{"x":[null]}},{"id":"outer","state":{},"later":2}],"later":"top"}},"later":{"$type":"from-the-future","$value":3}}
            """.ReplaceLineEndings(""), Written(new Dictionary<string, object>(bag)));
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("{} {}")]
    [InlineData("""{"text":"\ud83d"}""")]
    [InlineData("""{"text":""")]
    public void What_is_no_document_is_refused_as_that(string document) => Assert.ThrowsAny<JsonException>(() => Read(document));

    [Fact]
    public void What_a_person_sends_never_passes_for_a_typed_value()
    {
        var sent = JsonElement.Parse("""{"$type":"test-told","$value":{"when":"forged"}}""");
        var again = Assert.IsType<JsonElement>(Read(Written(new() { ["value"] = sent }))["value"]);
        Assert.True(JsonElement.DeepEquals(sent, again));
    }

    [Fact]
    public void A_converter_serves_its_type_wherever_it_stands()
    {
        StateTypes.Register<Degrees>("test-degrees");
        var written = Written(new() { ["now"] = new Degrees(21), ["told"] = new Holder { Warmth = new Degrees(18) } });
        Assert.Contains("\"$value\":\"21°\"", written.Replace("\\u00B0", "°", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Equal(new Degrees(21), Read(written)["now"]);
        Assert.Equal(new Degrees(18), Assert.IsType<Holder>(Read(written)["told"]).Warmth);
    }

    [Fact]
    public void A_name_means_one_type_and_a_type_has_one_name()
    {
        StateTypes.Register<Told>("test-told");   // again is fine
        Assert.Throws<ArgumentException>(() => StateTypes.Register<Unregistered>("test-told"));
        Assert.Throws<ArgumentException>(() => StateTypes.Register<Told>("test-told-2"));
        Assert.False(StateTypes.TryGetName(typeof(Unregistered), out _));
    }

    [Fact]
    public void No_document_is_an_empty_bag() => Assert.Empty(StateJson.Read([]));

    [Fact]
    public void Anything_from_a_channel_can_be_kept_as_it_came() =>
        Gen.ULong.Sample(
            seed =>
            {
                var sent = JsonElement.Parse(new RandomActivities(seed).Anything(4)?.ToJsonString() ?? "null");
                var activity = new Activity(ActivityTypes.Message) { Value = sent, Text = "kept" };
                var bag = Read(Written(new() { ["raw"] = sent, ["activity"] = activity }));
                return (sent.ValueKind is JsonValueKind.Null || JsonElement.DeepEquals(sent, (JsonElement)bag["raw"]))
                    && bag["activity"] is Activity { Text: "kept" } kept
                    && (kept.Value is null ? sent.ValueKind is JsonValueKind.Null : JsonElement.DeepEquals(sent, ActivityJson.ToElement(kept.Value)));
            },
            iter: 1000);

    [Fact]
    public void Built_in_values_come_back_equal()
    {
        var bag = new Dictionary<string, object>
        {
            ["decimal"] = 12.50m,
            ["instant"] = new DateTimeOffset(2026, 3, 2, 7, 10, 0, TimeSpan.FromHours(1)),
            ["span"] = TimeSpan.FromMinutes(45),
            ["guid"] = Guid.Parse("0f8fad5b-d9cb-469f-a165-70867728950e"),
            ["bytes"] = new byte[] { 1, 2, 3 },
            ["texts"] = new List<string> { "a", "b" },
            ["map"] = new Dictionary<string, object> { ["inner"] = new List<object> { 1L, "x", 2.5 } },
        };
        Assert.Equivalent(bag, Read(Written(bag)), strict: true);
    }

    private static string Written(Dictionary<string, object> bag) => Encoding.UTF8.GetString(StateJson.Write(bag));

    private static string Written(IDictionary<string, object> bag) => Encoding.UTF8.GetString(StateJson.Write(bag));

    private static IDictionary<string, object> Read(string json) => StateJson.Read(Encoding.UTF8.GetBytes(json));

    private sealed record Told(string When, IReadOnlyList<int> Values, Told? Before);

    private sealed class Holder
    {
        public object? Slot { get; set; }

        public Degrees? Warmth { get; set; }
    }

    private sealed class Unregistered;

    private readonly record struct Degrees(int Value);

    private sealed class DegreesConverter : JsonConverter<Degrees>
    {
        public override Degrees Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            new(int.Parse(reader.GetString()!.TrimEnd('°'), System.Globalization.CultureInfo.InvariantCulture));

        public override void Write(Utf8JsonWriter writer, Degrees value, JsonSerializerOptions options) => writer.WriteStringValue($"{value.Value}°");
    }
}
