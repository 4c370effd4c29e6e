using SleepCoachBot.Understanding.Binding;
using SleepCoachBot.Understanding.Clock;
using SleepCoachBot.Understanding.Grammar;
using SleepCoachBot.Understanding.Readings;
using SleepCoachBot.Understanding.Slots;

namespace SleepCoachBot.Understanding.Counts;

/// <summary>Reads how many.</summary>
internal static class CountReader
{
    private const int MostOfAnything = 60;

    public static Reading<int> Read(Slot slot, Message message)
    {
        if (slot is Slot.CaffeineDrinks or Slot.AlcoholDrinks && Drinks(message) is { } drinks)
            return drinks;
        if (slot == Slot.Awakenings && TimesOfWaking(message) is { } wakings)
            return wakings;
        var counts = message.Told.Where(t => !t.IsRejected && message.IsAnswer(t) && t.Cue is not (CueKind.Other or CueKind.OtherUntil)
            && !(t is { Cue: CueKind.Nap, FollowsCue: true, Value.Meaning: Meaning.Number })).Select(t => (Told: t, Range: Count(t))).Where(c => c.Range is not null).ToList();
        if (counts.FirstOrDefault(c => c.Told.IsTotal) is { Range: not null } total)
            counts = [total];
        // "twice for spasms and once for the loo", "one after lunch and one before tea".
        if (counts.Count > 1
            && counts.TrueForAll(c => c.Told is { Value.Meaning: Meaning.Tally or Meaning.Number { InWords: true, Value: 1 }, IsTotal: false })
            && (message.Chunks.Any(c => c.Text == "and") || counts.TrueForAll(c => c.Range is (1, 1))))
            return new Reading<int>.Says((int)counts.Sum(c => Math.Floor((c.Range!.Value.Low + c.Range.Value.High) / 2 + 0.5m))) { Evidence = MomentReader.Evidence(counts[^1].Told.Value) };
        if (counts.Count > 0)
        {
            var (told, range) = counts[0];
            var count = (int)Math.Floor((range!.Value.Low + range.Value.High) / 2 + 0.5m);
            var evidence = MomentReader.Evidence(told.Value);
            return count > MostOfAnything
                ? new Reading<int>.AskAgain([]) { Evidence = evidence }
                : new Reading<int>.Says(count) { Evidence = evidence };
        }
        var nought = message.FindAlone(SignKind.Nought) ?? message.Find(SignKind.SleptThrough) ?? message.FindAlone(SignKind.No) ?? message.FindAlone(SignKind.NotAtAll);
        if (nought is not null)
            return new Reading<int>.Says(0) { Evidence = MomentReader.Evidence(nought) };
        if (slot == Slot.Naps && message.Cues.Any(c => c.Kind is CueKind.Nap or CueKind.FellAsleep || message.Chunks[c.At].Rule == "cue.sofa") && !message.Has(SignKind.NeverHappened))
            return new Reading<int>.Says(1);
        return MomentReader.Without<int>(message);
    }

    // "woke at 2, 3 and 5": three times.
    private static Reading<int>? TimesOfWaking(Message message)
    {
        var told = message.Told.Where(t => !t.IsRejected).ToList();
        var isListed = told.Count > 1 && told[0] is { Cue: null, Value.Meaning: Meaning.Clock };
        return told.Count > 0 && (isListed || told[0] is { Cue: CueKind.Woke, Value.Meaning: Meaning.Clock })
            && told.TrueForAll(t => t.Cue is null or CueKind.Woke && TimesTold.Single(t.Value.Meaning) is not null)
                ? new Reading<int>.Says(told.Count) { Evidence = MomentReader.Evidence(told[^1].Value) }
                : null;
    }

    private static Reading<int>? Drinks(Message message)
    {
        // "3 coffees, no tea".
        var drinks = message.Chunks.Where((c, i) => c.Meaning is Meaning.Drinks
            && (i < 2 || message.Chunks[i - 1].Meaning is not Meaning.Sign { Kind: SignKind.No or SignKind.Nought })).ToList();
        if (drinks.Count == 0
            || message.Told.Any(t => t is { IsRejected: false, Cue: null or CueKind.Other }
                && t.Value.Meaning is Meaning.Number { Digits: <= 1, Value: > 0 } && (t.Cue is null || t.Value.Start > drinks[0].Start)))
            return null;
        // "none, quit coffee".
        if ((message.Find(SignKind.Nought) ?? message.Find(SignKind.No)) is { } nought && nought.Start < drinks[0].Start)
            return null;
        var evidence = MomentReader.Evidence(drinks[^1]);
        // "a cuppa at 7 and another at 11".
        var more = message.Chunks.Where((c, i) => i > 0 && c.Meaning is Meaning.Sign { Kind: SignKind.Another } && c.Start > drinks[0].Start
            && (i + 1 == message.Chunks.Count || message.Chunks[i + 1].Meaning is Meaning.Clock or Meaning.Word or Meaning.Mark)).Count();
        return drinks.Exists(d => d.Meaning is Meaning.Drinks { IsMeasured: false })
            ? new Reading<int>.AskAgain([]) { Evidence = evidence }
            : new Reading<int>.Says((int)drinks.Sum(d => ((Meaning.Drinks)d.Meaning).Count) + more) { Evidence = evidence };
    }

    /// <summary>A told value as a count; a fraction of something is none.</summary>
    public static (decimal Low, decimal High)? Count(Told told) => told.Value.Meaning switch
    {
        Meaning.Tally tally => (tally.Low.Value, tally.High.Value),
        Meaning.Number { IsWhole: true } number => (number.Value, number.Value),
        Meaning.Pair { First.IsWhole: true, Second.IsWhole: true } pair when pair.First.Value <= pair.Second.Value =>
            (pair.First.Value, pair.Second.Value),
        _ => null,
    };
}
