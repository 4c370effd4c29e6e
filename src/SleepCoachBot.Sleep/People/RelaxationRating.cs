using NodaTime;

namespace SleepCoachBot.Sleep.People;

/// <summary>How a relaxation was rated the morning after.</summary>
/// <param name="Relaxation">Its name among the tools.</param>
/// <param name="Day">The morning on which it was rated.</param>
public sealed record RelaxationRating(string Relaxation, LocalDate Day, RelaxationResult Result);
