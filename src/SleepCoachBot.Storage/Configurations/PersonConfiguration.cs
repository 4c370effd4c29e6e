using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SleepCoachBot.Sleep.People;

namespace SleepCoachBot.Storage.Configurations;

internal sealed class PersonConfiguration : IEntityTypeConfiguration<Person>
{
    /// <summary>Counts the commits that changed anything of the person: two turns that read the same never both change it.</summary>
    public const string Version = "Version";

    public void Configure(EntityTypeBuilder<Person> builder)
    {
        builder.ToTable("Persons");
        builder.HasKey(p => p.Id);
        builder.Property(p => p.Id).ValueGeneratedNever();
        builder.Property(p => p.Zone).HasMaxLength(64);
        builder.Property(p => p.Culture).HasMaxLength(35);
        builder.Property<long>(Version);
    }
}
