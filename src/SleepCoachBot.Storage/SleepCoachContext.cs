using Microsoft.EntityFrameworkCore;
using NodaTime;
using SleepCoachBot.Sleep.Nights;
using SleepCoachBot.Storage.Conversions;

namespace SleepCoachBot.Storage;

/// <summary>The tables. What differs by database is in the two small types below it, each with migrations of its own.</summary>
internal abstract class SleepCoachContext(DbContextOptions options) : DbContext(options)
{
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<Instant>().HaveConversion<InstantConverter>().HavePrecision(6);
        configurationBuilder.Properties<DateTime>().HavePrecision(6);
        configurationBuilder.Properties<NightDate>().HaveConversion<NightDateConverter>();
        configurationBuilder.Properties<LocalDate>().HaveConversion<LocalDateConverter>();
        configurationBuilder.Properties<LocalTime>().HaveConversion<LocalTimeConverter>().HavePrecision(0);
        configurationBuilder.Properties<Duration>().HaveConversion<DurationConverter>();
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder) =>
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(SleepCoachContext).Assembly);
}
