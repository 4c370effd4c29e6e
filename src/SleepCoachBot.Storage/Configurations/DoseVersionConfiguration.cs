using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SleepCoachBot.Sleep.People;
using SleepCoachBot.Storage.Rows;

namespace SleepCoachBot.Storage.Configurations;

internal sealed class DoseVersionConfiguration : IEntityTypeConfiguration<DoseVersion>
{
    public void Configure(EntityTypeBuilder<DoseVersion> builder)
    {
        builder.ToTable("DoseVersions");
        builder.HasKey(d => new { d.PersonId, d.DoseId, d.Version });
        builder.Property(d => d.Amount).HasPrecision(18, 2);
        builder.Property(d => d.Zone).HasMaxLength(64);
        builder.HasIndex(d => new { d.PersonId, d.CountsOn });
        builder.HasOne<Person>().WithMany().HasForeignKey(d => d.PersonId).OnDelete(DeleteBehavior.Cascade);
    }
}
