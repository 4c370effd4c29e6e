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

    // Records with lists compare by reference; their documents compare by value, every member included.
    private static void AssertSame<T>(T value) where T : class, new()
    {
        var read = Kept<T>.Read(Kept<T>.Write(value));
        Assert.Equivalent(value, read, strict: true);
        Assert.Equal(Kept<T>.Write(value), Kept<T>.Write(read));
    }
}
