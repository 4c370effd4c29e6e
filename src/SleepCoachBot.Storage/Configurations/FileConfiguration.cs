using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SleepCoachBot.Sleep.People;
using SleepCoachBot.Storage.Rows;

namespace SleepCoachBot.Storage.Configurations;

internal sealed class FileConfiguration : IEntityTypeConfiguration<FileEntry>
{
    public void Configure(EntityTypeBuilder<FileEntry> builder)
    {
        builder.ToTable("Files");
        builder.HasKey(f => f.KeyHash);
        builder.Property(f => f.KeyHash).HasMaxLength(32).IsFixedLength();
        builder.Property(f => f.ContentType).HasMaxLength(100);
        // A program of the schema before keeps files without naming it.
        builder.Property(f => f.IsPersonal).HasDefaultValue(false);
        builder.HasIndex(f => f.ExpiresAt);
        builder.HasIndex(f => new { f.PersonId, f.KeptAt });
        builder.HasOne<Person>().WithMany().HasForeignKey(f => f.PersonId).OnDelete(DeleteBehavior.Cascade);
    }
}
