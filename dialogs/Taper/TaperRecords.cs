using NodaTime;
using SleepCoachBot.Dialogs.Journey;
using SleepCoachBot.Sleep.Doses;
using SleepCoachBot.Sleep.Logs;
using SleepCoachBot.Sleep.People;
using SleepCoachBot.Sleep.Plans;

namespace SleepCoachBot.Dialogs.Taper;

/// <summary>Writes plans and doses of the turn's person, remembers what was written last, and takes it back.</summary>
public sealed class TaperRecords(IPlans plans, IDoses doses, ILogbooks logbooks, Listener listener, ConversationState conversation)
{
    private readonly Kept<Talk> _talk = new(conversation, nameof(Talk));
    private readonly Kept<LastTold> _last = new(conversation, nameof(LastTold));

    /// <summary>The plan that is waiting, holds or is paused. Null: none.</summary>
    public Task<KeptPlan?> PlanAsync(ITurnContext turn, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(turn);
        return plans.Of(turn.TurnState).CurrentAsync(cancellationToken);
    }

    /// <summary>The dose log of some days, both included.</summary>
    public Task<IReadOnlyList<KeptDose>> DosesAsync(ITurnContext turn, LocalDate from, LocalDate to, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(turn);
        return doses.Of(turn.TurnState).BetweenAsync(from, to, cancellationToken);
    }

    /// <summary>The log of some days, both included.</summary>
    public Task<IReadOnlyList<LogEntry>> LogAsync(ITurnContext turn, LocalDate from, LocalDate to, LogKind kind, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(turn);
        return logbooks.Of(turn.TurnState).BetweenAsync(from, to, [kind], cancellationToken);
    }

    /// <summary>Keeps a new version of the plan, with the dose event that goes with it and what is to be asked about it.</summary>
    /// <param name="profile">The profile with everything else that this turn changes in it.</param>
    /// <param name="told">What is written into the dose log beside it. Null: nothing.</param>
    /// <param name="questions">For the question list.</param>
    public async Task KeepAsync(
        Said said, KeptPlan plan, Profile profile, DoseEvent? told, IReadOnlyList<string> questions, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(said);
        ArgumentNullException.ThrowIfNull(profile);
        ArgumentNullException.ThrowIfNull(questions);
        plans.Of(said.Turn.TurnState).Record(plan);
        var added = questions.Where(question => !profile.Questions.Contains(question)).ToList();
        var asking = questions.Aggregate(profile, (so, question) => so.Asking(question));
        if (asking != said.Profile)
            listener.Keep(said.Turn, asking);
        var last = new LastTold { Plan = plan.Id.ToString(), Questions = added };
        if (told is not null)
            last = last with { Doses = [Write(said, told).ToString()] };
        await RememberAsync(said, last, cancellationToken);
    }

    /// <summary>Writes what was taken or missed.</summary>
    /// <param name="what">Said of it when it is taken back.</param>
    public async Task<IReadOnlyList<Guid>> KeepAsync(Said said, IReadOnlyList<DoseEvent> told, string what, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(said);
        ArgumentNullException.ThrowIfNull(told);
        var ids = told.Select(each => Write(said, each)).ToList();
        await RememberAsync(said, new LastTold { Doses = [.. ids.Select(id => id.ToString())], What = what }, cancellationToken);
        return ids;
    }

    /// <summary>Takes a dose event out of the log; its history stays.</summary>
    public void Remove(ITurnContext turn, Guid dose)
    {
        ArgumentNullException.ThrowIfNull(turn);
        doses.Of(turn.TurnState).Remove(dose);
    }

    /// <summary>Writes something beside the plan into the log of today, in their words.</summary>
    public async Task KeepAsync(Said said, LogKind kind, double? number, string? text, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(said);
        var entry = new LogEntry(Guid.NewGuid(), kind, said.Speaker.Now.Date, number, text, said.Speaker.Instant);
        logbooks.Of(said.Turn.TurnState).Record(entry);
        await RememberAsync(said, new LastTold { Log = [entry.Id.ToString()] }, cancellationToken);
    }

    /// <summary>Takes back what was written last.</summary>
    /// <returns>What to say.</returns>
    public async Task<Activity> UndoAsync(Said said, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(said);
        var texts = TaperTexts.In(said.Speaker.Culture);
        var last = await _last.OfAsync(said.Turn, cancellationToken);
        await _last.KeepAsync(said.Turn, new LastTold(), cancellationToken);
        foreach (var dose in last.Doses)
            Remove(said.Turn, Guid.Parse(dose));
        foreach (var entry in last.Log)
            logbooks.Of(said.Turn.TurnState).Remove(Guid.Parse(entry));
        if (last.Questions.Count > 0)
            listener.Keep(said.Turn, said.Profile with { Questions = [.. said.Profile.Questions.Except(last.Questions)] });
        if (last.Plan is { } plan)
        {
            return await plans.Of(said.Turn.TurnState).UndoAsync(Guid.Parse(plan), cancellationToken) is { Status: not PlanStatus.Ended } before
                ? new PlanCard(texts).Of(before.Plan, before.Status, texts.PlanPutBack(new TaperWords(texts).Line(before.Plan)), [], before.PausedOn)
                : Replies.Say(texts.PlanGone);
        }
        return Replies.Say(last.Doses.Count > 0 || last.Log.Count > 0 ? texts.DoseRemoved(last.What.Length > 0 ? last.What : texts.ThatNote) : texts.NothingToUndo);
    }

    private Guid Write(Said said, DoseEvent told)
    {
        var kept = new KeptDose(Guid.NewGuid(), told, said.Speaker.Zone!.Id, said.Speaker.Instant);
        doses.Of(said.Turn.TurnState).Record(kept);
        return kept.Id;
    }

    private async Task RememberAsync(Said said, LastTold last, CancellationToken ct)
    {
        await _last.KeepAsync(said.Turn, last, ct);
        var talk = await _talk.OfAsync(said.Turn, ct);
        await _talk.KeepAsync(said.Turn, talk with { LastChange = nameof(TaperStep) }, ct);
    }
}
