using System.Diagnostics;
using System.Globalization;

namespace SleepCoachBot.Storage.Tests.CheckIns;

/// <summary>Not a rule but a figure: how to run it and what it found is in docs/check-ins.md.</summary>
public sealed class DispatchRate(ITestOutputHelper output)
{
    private const int People = 1_000;

    [Fact(Explicit = true)]
    public async Task Check_ins_begun_through_the_database_a_second_of_processor_time()
    {
        await using var room = await DueRoom.OpenAsync("2026-02-10T06:00");
        for (var i = 0; i < People; i++)
            await room.TurnAsync(room.TellsTimes, $"dl_{i}");
        room.ItIs("2026-02-10T07:00");
        var (began, worked) = (Stopwatch.GetTimestamp(), Environment.CpuUsage.TotalTime);
        var begun = await room.DispatchAsync();
        var (took, cpu) = (Stopwatch.GetElapsedTime(began), Environment.CpuUsage.TotalTime - worked);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{begun} begun in {took.TotalSeconds:F1} s ({begun / took.TotalSeconds:F0}/s), {cpu.TotalSeconds:F1} s of processor time ({begun / cpu.TotalSeconds:F0}/s a core)"));
        Assert.Equal(People, begun);
    }
}
