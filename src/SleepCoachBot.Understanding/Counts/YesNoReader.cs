using SleepCoachBot.Understanding.Binding;
using SleepCoachBot.Understanding.Clock;
using SleepCoachBot.Understanding.Grammar;
using SleepCoachBot.Understanding.Readings;

namespace SleepCoachBot.Understanding.Counts;

/// <summary>Reads yes or no.</summary>
internal static class YesNoReader
{
    public static Reading<bool> Read(Message message)
    {
        var yes = message.FindAlone(SignKind.Yes) ?? message.FindAlone(SignKind.Fine);
        var no = message.FindAlone(SignKind.No) ?? message.FindAlone(SignKind.Not) ?? message.FindAlone(SignKind.NotAtAll) ?? message.FindAlone(SignKind.Nought);
        if (message.Has(SignKind.Question))
            return new Reading<bool>.Silent();
        if (message.Find(SignKind.Perhaps) is { } perhaps && yes is null && no is null)
            return new Reading<bool>.AskAgain([true, false]) { Evidence = MomentReader.Evidence(perhaps) };
        if (yes is not null && no is not null)
            return new Reading<bool>.AskAgain([true, false]) { Evidence = MomentReader.Evidence(yes) };
        if ((yes ?? no) is { } said)
            return new Reading<bool>.Says(yes is not null) { Evidence = MomentReader.Evidence(said) };
        return MomentReader.Without<bool>(message);
    }
}
