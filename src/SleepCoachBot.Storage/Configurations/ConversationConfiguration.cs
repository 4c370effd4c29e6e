using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SleepCoachBot.Sleep.People;
using SleepCoachBot.Storage.Rows;

namespace SleepCoachBot.Storage.Configurations;

internal sealed class ConversationConfiguration : IEntityTypeConfiguration<Conversation>
{
    public void Configure(EntityTypeBuilder<Conversation> builder)
    {
        builder.ToTable("Conversations");
        builder.HasKey(c => c.KeyHash);
        builder.Property(c => c.KeyHash).HasMaxLength(32).IsFixedLength();
        builder.Property(c => c.ChannelId).HasMaxLength(64);
        builder.Property(c => c.ConversationId).HasMaxLength(512).IsRequired();
        builder.HasIndex(c => new { c.PersonId, c.ChannelId });
        builder.HasOne<Person>().WithMany().HasForeignKey(c => c.PersonId).OnDelete(DeleteBehavior.Cascade);
    }
}
