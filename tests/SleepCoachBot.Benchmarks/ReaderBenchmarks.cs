using System.Globalization;
using BenchmarkDotNet.Attributes;
using NodaTime;
using SleepCoachBot.Understanding.Intents;
using SleepCoachBot.Understanding.Nights;
using SleepCoachBot.Understanding.Readings;
using SleepCoachBot.Understanding.Safety;
using SleepCoachBot.Understanding.Slots;

namespace SleepCoachBot.Benchmarks;

/// <summary>What reading one message costs. Goals: a slot under 100 µs, a whole message (safety, intent and night) under 1 ms.</summary>
[MemoryDiagnoser]
public class ReaderBenchmarks
{
    private readonly SlotReader _slots = new();
    private readonly NightReader _nights = new();
    private readonly IntentReader _intents = new();
    private readonly SafetyScreen _safety = new();

    /// <summary>From a bare number to the longest that anybody types in one go.</summary>
    public static IEnumerable<string> Messages =>
    [
        "11",
        "half ten, no hang on, quarter to eleven",
        "bed 11ish, took 45 min, up twice, out at half 6, rubbish",
        "ive run out of my tablets and the chemist is shut till monday, can i use my friends?",
        "my husbands gone stiff and hes burning up, no baclofen since thursday",
        "good morning, bit of a rough one: carers put me in bed at 9, lights out half 9, took about an hour to drop off what with the legs, woke 3 times, "
            + "20 minutes each, final wake at ten to six and hoisted out at 7, id give it a 2",
        "completley knackerd agian, tosed and turnd til abuot 2, lges jumpping, wokr at haf 5, cudnt get bakc of so gott up at 6",
        "so last night my daughter rang at 10 and we talked for ages about the wedding and the flowers and who is sitting where and then i had a cup of tea which i know i should not "
            + "and got into bed about half eleven but i was not sleepy at all so i read my book until nearly one, then i must have gone off, woke at 4 with the spasms for about half an hour, "
            + "and then the alarm went at 7 and i got straight up because the nurse comes at 8 on a tuesday",
    ];

    /// <summary>The message that is read.</summary>
    [ParamsSource(nameof(Messages))]
    public string Text { get; set; } = "";

    [Benchmark]
    public Reading<LocalDateTime> Slot() => _slots.ReadMoment(Understanding.Slots.Slot.IntoBed, Text, Morning);

    [Benchmark]
    public NightReading WholeMessage()
    {
        _safety.Read(Text, Morning);
        _intents.Read(Text, Morning);
        return _nights.Read(Text, Morning);
    }

    internal static MessageContext Morning { get; } = new()
    {
        Now = new LocalDateTime(2026, 3, 17, 8, 5),
        Zone = DateTimeZoneProviders.Tzdb["Europe/London"],
        Culture = CultureInfo.GetCultureInfo("en-GB"),
    };
}
