using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using NodaTime;

namespace SleepCoachBot.Storage.Conversions;

/// <summary>A local date as a date without time.</summary>
internal sealed class LocalDateConverter() : ValueConverter<LocalDate, DateOnly>(
    date => date.ToDateOnly(),
    stored => LocalDate.FromDateOnly(stored));
