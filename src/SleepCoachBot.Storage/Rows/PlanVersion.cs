namespace SleepCoachBot.Storage.Rows;

/// <summary>One version of one plan. The newest of a plan is the plan; the others are its history.</summary>
internal sealed class PlanVersion
{
    public required Guid PersonId { get; init; }

    /// <summary>1, 2, 3 … through all of a person's plans, in the order of the changes.</summary>
    public required int Number { get; init; }

    public required Guid PlanId { get; init; }

    /// <summary>Sealed JSON: it holds what they pasted, word for word.</summary>
    public required byte[] Document { get; init; }
}
