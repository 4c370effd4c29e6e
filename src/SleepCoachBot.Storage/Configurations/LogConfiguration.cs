using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SleepCoachBot.Sleep.People;
using SleepCoachBot.Storage.Rows;

namespace SleepCoachBot.Storage.Configurations;

internal sealed class LogConfiguration : IEntityTypeConfiguration<LogRow>
{
    public void Configure(EntityTypeBuilder<LogRow> builder)
    {
        builder.ToTable("LogEntries");
        builder.HasKey(l => new { l.PersonId, l.EntryId });
        // All of some days, and one kind over years.
        builder.HasIndex(l => new { l.PersonId, l.Day });
        builder.HasIndex(l => new { l.PersonId, l.Kind, l.Day });
        builder.HasOne<Person>().WithMany().HasForeignKey(l => l.PersonId).OnDelete(DeleteBehavior.Cascade);
    }
}
