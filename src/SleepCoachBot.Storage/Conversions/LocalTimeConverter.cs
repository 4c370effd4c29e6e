using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using NodaTime;

namespace SleepCoachBot.Storage.Conversions;

/// <summary>A time of day on the wall clock.</summary>
internal sealed class LocalTimeConverter() : ValueConverter<LocalTime, TimeOnly>(
    time => time.ToTimeOnly(),
    stored => LocalTime.FromTimeOnly(stored));
