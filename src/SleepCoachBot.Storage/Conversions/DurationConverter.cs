using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using NodaTime;

namespace SleepCoachBot.Storage.Conversions;

/// <summary>A duration as whole seconds: nobody tells how they slept any finer.</summary>
internal sealed class DurationConverter() : ValueConverter<Duration, int>(
    duration => (int)duration.TotalSeconds,
    stored => Duration.FromSeconds(stored));
