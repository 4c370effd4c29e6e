using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SleepCoachBot.Storage.Migrating;
using SleepCoachBot.Storage.Rows;

namespace SleepCoachBot.Storage.Configurations;

internal sealed class SchemaConfiguration : IEntityTypeConfiguration<SchemaRow>
{
    public void Configure(EntityTypeBuilder<SchemaRow> builder)
    {
        builder.ToTable("SchemaInfo");
        builder.HasKey(s => s.Id);
        builder.Property(s => s.Id).ValueGeneratedNever();
        // The row comes with the migration that makes it true: a schema change is a change of these numbers.
        builder.HasData(new SchemaRow { Id = SchemaVersion.OnlyRow, Version = SchemaVersion.OfThisProgram, OldestProgram = SchemaVersion.OldestProgram });
    }
}
