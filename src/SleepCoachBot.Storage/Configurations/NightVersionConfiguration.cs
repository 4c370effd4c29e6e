using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SleepCoachBot.Sleep.People;
using SleepCoachBot.Storage.Rows;

namespace SleepCoachBot.Storage.Configurations;

internal sealed class NightVersionConfiguration : IEntityTypeConfiguration<NightVersion>
{
    public void Configure(EntityTypeBuilder<NightVersion> builder)
    {
        builder.ToTable("NightVersions");
        builder.HasKey(v => new { v.EntryId, v.Version });
        builder.HasIndex(v => v.PersonId);
        builder.HasOne<Person>().WithMany().HasForeignKey(v => v.PersonId).OnDelete(DeleteBehavior.Cascade);
    }
}
