using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using NodaTime;
using SleepCoachBot.Sleep.Nights;

namespace SleepCoachBot.Storage.Conversions;

/// <summary>A night's label as the date of its evening.</summary>
internal sealed class NightDateConverter() : ValueConverter<NightDate, DateOnly>(
    night => night.Evening.ToDateOnly(),
    stored => new NightDate(LocalDate.FromDateOnly(stored)));
