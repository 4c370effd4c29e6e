using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SleepCoachBot.Sleep.People;
using SleepCoachBot.Storage.Rows;

namespace SleepCoachBot.Storage.Configurations;

internal sealed class ProfileConfiguration : IEntityTypeConfiguration<ProfileRow>
{
    public void Configure(EntityTypeBuilder<ProfileRow> builder)
    {
        builder.ToTable("Profiles");
        builder.HasKey(p => p.PersonId);
        builder.HasOne<Person>().WithOne().HasForeignKey<ProfileRow>(p => p.PersonId).OnDelete(DeleteBehavior.Cascade);
    }
}
