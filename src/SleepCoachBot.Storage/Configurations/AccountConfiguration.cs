using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SleepCoachBot.Sleep.People;
using SleepCoachBot.Storage.Rows;

namespace SleepCoachBot.Storage.Configurations;

internal sealed class AccountConfiguration : IEntityTypeConfiguration<Account>
{
    public void Configure(EntityTypeBuilder<Account> builder)
    {
        builder.ToTable("Accounts");
        builder.HasKey(a => a.KeyHash);
        builder.Property(a => a.KeyHash).HasMaxLength(32).IsFixedLength();
        builder.Property(a => a.ChannelId).HasMaxLength(64);
        builder.Property(a => a.UserId).HasMaxLength(512);
        builder.Property(a => a.TenantId).HasMaxLength(64);
        builder.Property(a => a.AadObjectId).HasMaxLength(64);
        builder.HasIndex(a => a.PersonId);
        builder.HasOne<Person>().WithMany().HasForeignKey(a => a.PersonId).OnDelete(DeleteBehavior.Cascade);
    }
}
