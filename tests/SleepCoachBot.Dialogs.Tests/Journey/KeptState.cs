using System.Text.Json.Nodes;
using SleepCoachBot.Dialogs.Journey;
using SleepCoachBot.Dialogs.Monitor;

namespace SleepCoachBot.Dialogs.Tests.Journey;

public sealed class KeptState
{
    [Fact]
    public void A_draft_is_read_back_as_it_was_written()
    {
        var night = new CheckIn
        {
            Zone = "America/New_York", Night = "2026-10-31", EntryId = Guid.NewGuid().ToString(), IsAnother = true, AskedWhichSleep = true,
            Told = new() { ["IntoBed"] = "2026-10-31T21:30", ["Awakenings"] = "2" }, Skipped = ["Quality"],
            Offered = new() { ["FinalWake"] = ["2026-11-01T06:00", "2026-11-01T18:00"] }, Repeated = new() { ["FinalWake"] = "second" },
            Doubt = new Doubt { Slot = "OutOfBed", Said = "2026-11-01T05:00", Against = "FinalWake" }, Asked = ["OutOfBed"], Card = "name",
        };
        AssertSame(new Draft { Now = night, Before = [new CheckIn { Zone = "Europe/London", Night = "2026-03-01" }, night] });
        AssertSame(new Draft());
    }

    [Fact]
    public void What_a_conversation_remembers_is_read_back_as_it_was_written() =>
        AssertSame(new Talk
        {
            Greeted = true, LastSaved = Guid.NewGuid().ToString(), LastSavedNight = "2026-03-18", Country = "GB", AlarmAt = "2026-03-19T03:05:00Z", AlarmIsCrisis = true,
            Misunderstood = 2, WaitsForZone = "bed at 11",
        });

    [Theory]
    [InlineData("")]
    [InlineData(null)]
    [InlineData("{\"now\":7}")]
    [InlineData("not json")]
    public void What_this_build_cannot_read_is_nothing_kept(string? json) => Assert.Null(Kept<Draft>.Read(json).Now);

    [Fact]
    public void What_a_newer_version_has_told_of_a_night_outlives_an_answer_to_this_one()
    {
        const string Stored = """
            {"now":{"zone":"Europe/London","night":"2026-03-15","told":{"IntoBed":"2026-03-15T23:00"},"mood":"low","doubt":{"slot":"OutOfBed","since":{"x":1}}},
             "before":[{"night":"2026-03-15","mood":"good"}],"theme":"dark"}
            """;
        var draft = Kept<Draft>.Read(Stored);
        var written = JsonNode.Parse(Kept<Draft>.Write(draft.Then(draft.Now! with { Skipped = ["Quality"] })))!;
        Assert.Equal("dark", written["theme"]!.GetValue<string>());
        Assert.Equal("low", written["now"]!["mood"]!.GetValue<string>());
        Assert.Equal(1, written["now"]!["doubt"]!["since"]!["x"]!.GetValue<int>());
        Assert.Equal(["good", "low"], written["before"]!.AsArray().Select(night => night!["mood"]!.GetValue<string>()));
        Assert.Equal("Quality", written["now"]!["skipped"]![0]!.GetValue<string>());
    }

    [Fact]
    public void What_a_newer_version_has_told_of_one_night_does_not_get_into_the_next()
    {
        var draft = Kept<Draft>.Read("""{"now":{"night":"2026-03-15","mood":"low"},"theme":"dark"}""");
        Assert.DoesNotContain("mood", Kept<Draft>.Write(draft with { Now = new CheckIn { Night = "2026-03-16" } }), StringComparison.Ordinal);
        Assert.DoesNotContain("theme", Kept<Draft>.Write(new Draft()), StringComparison.Ordinal);
    }

    [Fact]
    public void Whatever_is_kept_keeps_what_a_newer_version_has_written_also_within_its_parts()
    {
        var kept = typeof(Draft).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(KeptValue))).ToList();
        Assert.All(kept, type => Assert.All(type.GetProperties().SelectMany(property => PartsOf(property.PropertyType)),
            part => Assert.True(part.IsSubclassOf(typeof(KeptValue)), $"{part} in {type} loses what a newer version writes into it.")));
        Assert.Contains(kept, type => type.GetProperties().SelectMany(property => PartsOf(property.PropertyType)).Contains(typeof(CheckIn)));
    }

    // The program's own classes in the type of a property: "List<StepTold>" has StepTold.
    private static IEnumerable<Type> PartsOf(Type type) =>
        type.IsGenericType ? type.GetGenericArguments().SelectMany(PartsOf)
        : type.IsClass && type.Assembly == typeof(Draft).Assembly ? [type]
        : [];

    // Records with lists compare by reference; their documents compare by value, every member included.
    private static void AssertSame<T>(T value) where T : KeptValue, new()
    {
        var read = Kept<T>.Read(Kept<T>.Write(value));
        Assert.Equivalent(value, read, strict: true);
        Assert.Equal(Kept<T>.Write(value), Kept<T>.Write(read));
    }
}
