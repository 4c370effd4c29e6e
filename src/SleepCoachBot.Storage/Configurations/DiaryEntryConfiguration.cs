using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NodaTime;
using SleepCoachBot.Sleep.Nights;
using SleepCoachBot.Sleep.People;

namespace SleepCoachBot.Storage.Configurations;

internal sealed class DiaryEntryConfiguration : IEntityTypeConfiguration<DiaryEntry>
{
    public const string PersonId = "PersonId";

    /// <summary>How many times it was told: 1, and one more with each correction.</summary>
    public const string Version = "Version";

    /// <summary>The first and the last instant known of the night; null when none is. Overlaps are looked for by them.</summary>
    public const string Began = "Began";
    public const string Ended = "Ended";

    /// <summary>Its place in the diary, for ordering alone: the last known instant, or a guess from the label.</summary>
    public const string Place = "Place";

    public void Configure(EntityTypeBuilder<DiaryEntry> builder)
    {
        builder.ToTable("Nights");
        // One person's nights lie beside one another, night after night: an answer reads a year of them at once (docs/decisions/0013).
        builder.HasKey(e => e.Id).IsClustered(false);
        builder.Property(e => e.Id).ValueGeneratedNever();
        builder.Property(e => e.Zone).HasMaxLength(64);
        builder.Property(e => e.RisingZone).HasMaxLength(64);
        builder.Property<Guid>(PersonId);
        builder.Property<int>(Version);
        builder.Property<Instant?>(Began);
        builder.Property<Instant?>(Ended);
        builder.Property<Instant>(Place);
        // Found by person and evening; not unique: somebody may sleep twice under one label.
        builder.HasIndex(PersonId, nameof(DiaryEntry.Night)).IsClustered();
        builder.HasIndex(PersonId, Place);
        builder.HasIndex(PersonId, Ended);
        // Forgetting a person forgets their nights.
        builder.HasOne<Person>().WithMany().HasForeignKey(PersonId).OnDelete(DeleteBehavior.Cascade);
    }
}
