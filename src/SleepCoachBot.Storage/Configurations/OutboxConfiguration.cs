using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SleepCoachBot.Sleep.People;
using SleepCoachBot.Storage.Rows;

namespace SleepCoachBot.Storage.Configurations;

internal sealed class OutboxConfiguration : IEntityTypeConfiguration<OutboxEntry>
{
    public void Configure(EntityTypeBuilder<OutboxEntry> builder)
    {
        builder.ToTable("Outbox");
        builder.HasKey(o => o.Id);
        builder.Property(o => o.ConversationKey).HasMaxLength(32).IsFixedLength();
        builder.Property(o => o.LocalId).HasMaxLength(64);
        builder.Property(o => o.TargetId).HasMaxLength(512);
        builder.Property(o => o.ChannelActivityId).HasMaxLength(512);
        builder.Property(o => o.Failure).HasMaxLength(200);
        // What is due: unsettled rows come first by time, and a look whether any is due reads nothing else. What is next in a conversation: by
        // its key and id.
        builder.HasIndex(o => new { o.SettledAt, o.NotBefore, o.CreatedAt, o.LeasedUntil });
        builder.HasIndex(o => new { o.ConversationKey, o.Id });
        builder.HasIndex(o => o.PersonId);
        builder.HasOne<Person>().WithMany().HasForeignKey(o => o.PersonId).OnDelete(DeleteBehavior.Cascade);
    }
}
