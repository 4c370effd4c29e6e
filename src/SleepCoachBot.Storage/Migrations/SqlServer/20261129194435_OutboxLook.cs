using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SleepCoachBot.Storage.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class OutboxLook : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Outbox_SettledAt_NotBefore",
                table: "Outbox");

            migrationBuilder.CreateIndex(
                name: "IX_Outbox_SettledAt_NotBefore_CreatedAt_LeasedUntil",
                table: "Outbox",
                columns: new[] { "SettledAt", "NotBefore", "CreatedAt", "LeasedUntil" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Outbox_SettledAt_NotBefore_CreatedAt_LeasedUntil",
                table: "Outbox");

            migrationBuilder.CreateIndex(
                name: "IX_Outbox_SettledAt_NotBefore",
                table: "Outbox",
                columns: new[] { "SettledAt", "NotBefore" });
        }
    }
}
