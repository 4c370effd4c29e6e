using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SleepCoachBot.Storage.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class NightsByPerson : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropPrimaryKey(
                name: "PK_Nights",
                table: "Nights");

            migrationBuilder.DropIndex(
                name: "IX_Nights_PersonId_Night",
                table: "Nights");

            // Before the key, which then points into it at once.
            migrationBuilder.CreateIndex(
                name: "IX_Nights_PersonId_Night",
                table: "Nights",
                columns: new[] { "PersonId", "Night" })
                .Annotation("SqlServer:Clustered", true);

            migrationBuilder.AddPrimaryKey(
                name: "PK_Nights",
                table: "Nights",
                column: "Id")
                .Annotation("SqlServer:Clustered", false);

            migrationBuilder.UpdateData(
                table: "SchemaInfo",
                keyColumn: "Id",
                keyValue: 1,
                column: "Version",
                value: 5);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropPrimaryKey(
                name: "PK_Nights",
                table: "Nights");

            migrationBuilder.DropIndex(
                name: "IX_Nights_PersonId_Night",
                table: "Nights");

            migrationBuilder.AddPrimaryKey(
                name: "PK_Nights",
                table: "Nights",
                column: "Id");

            migrationBuilder.UpdateData(
                table: "SchemaInfo",
                keyColumn: "Id",
                keyValue: 1,
                column: "Version",
                value: 4);

            migrationBuilder.CreateIndex(
                name: "IX_Nights_PersonId_Night",
                table: "Nights",
                columns: new[] { "PersonId", "Night" });
        }
    }
}
