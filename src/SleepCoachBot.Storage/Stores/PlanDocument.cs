using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime;
using NodaTime.Serialization.SystemTextJson;
using SleepCoachBot.Sleep.Plans;

namespace SleepCoachBot.Storage.Stores;

/// <summary>A plan as JSON, in a shape of its own: what was told, without what the domain computes from it.</summary>
internal sealed record PlanDocument
{
    private static readonly JsonSerializerOptions s_options =
        new JsonSerializerOptions { Converters = { new JsonStringEnumConverter() }, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull }
            .ConfigureForNodaTime(DateTimeZoneProviders.Tzdb);

    public required Guid Id { get; init; }
    public required string Verbatim { get; init; }
    public required PlanStatus Status { get; init; }
    public LocalDate? PausedOn { get; init; }
    public required Instant ToldAt { get; init; }
    public required Instant ChangedAt { get; init; }
    public DayDocument? Start { get; init; }
    public required IReadOnlyList<StepDocument> Steps { get; init; }

    public static byte[] Write(KeptPlan plan) => JsonSerializer.SerializeToUtf8Bytes(
        new PlanDocument
        {
            Id = plan.Id,
            Verbatim = plan.Verbatim,
            Status = plan.Status,
            PausedOn = plan.PausedOn,
            ToldAt = plan.ToldAt,
            ChangedAt = plan.ChangedAt,
            Start = plan.Plan.Start is { } start ? DayDocument.Of(start) : null,
            Steps = [.. plan.Plan.Steps.Select(step => new StepDocument(step.From, DayDocument.Of(step.Dose)))],
        },
        s_options);

    public static KeptPlan Read(byte[] json)
    {
        var read = JsonSerializer.Deserialize<PlanDocument>(json, s_options)!;
        return new KeptPlan
        {
            Id = read.Id,
            Plan = new TaperPlan(read.Start?.ToDose(), [.. read.Steps.Select(step => new PlanStep(step.From, step.Day.ToDose()))]),
            Verbatim = read.Verbatim,
            Status = read.Status,
            PausedOn = read.PausedOn,
            ToldAt = read.ToldAt,
            ChangedAt = read.ChangedAt,
        };
    }

    /// <param name="From">The first day on this dose.</param>
    /// <param name="Day">The dose of a day.</param>
    internal sealed record StepDocument(LocalDate From, DayDocument Day);

    /// <param name="Total">Milligrams a day.</param>
    /// <param name="Split">Empty: it was not said how the total is divided.</param>
    internal sealed record DayDocument(decimal Total, IReadOnlyList<DoseDocument> Split)
    {
        public static DayDocument Of(DailyDose dose) =>
            new(dose.Total.Amount, [.. dose.Split.Select(part => new DoseDocument(part.When, part.Amount.Amount))]);

        public DailyDose ToDose() => Split.Count == 0
            ? new DailyDose(new Milligrams(Total))
            : new DailyDose([.. Split.Select(part => new PlannedDose(part.When, new Milligrams(part.Amount)))]);
    }

    /// <param name="When">The time of day.</param>
    /// <param name="Amount">Milligrams.</param>
    internal sealed record DoseDocument(TimeOfDose When, decimal Amount);
}
