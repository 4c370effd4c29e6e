using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SleepCoachBot.Sleep.People;
using SleepCoachBot.Storage.Rows;

namespace SleepCoachBot.Storage.Configurations;

internal sealed class HandledActivityConfiguration : IEntityTypeConfiguration<HandledActivity>
{
    public void Configure(EntityTypeBuilder<HandledActivity> builder)
    {
        builder.ToTable("HandledActivities");
        builder.HasKey(h => h.KeyHash);
        builder.Property(h => h.KeyHash).HasMaxLength(32).IsFixedLength();
        builder.HasIndex(h => h.PersonId);
        // Old ones are swept by time.
        builder.HasIndex(h => h.HandledAt);
        builder.HasOne<Person>().WithMany().HasForeignKey(h => h.PersonId).OnDelete(DeleteBehavior.Cascade);
    }
}
