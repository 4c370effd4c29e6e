using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SleepCoachBot.Storage.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class CheckIns : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateTime>(
                name: "HeardAt",
                table: "Conversations",
                type: "TEXT",
                precision: 6,
                nullable: true);

            migrationBuilder.CreateTable(
                name: "Dues",
                columns: table => new
                {
                    PersonId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Kind = table.Column<int>(type: "INTEGER", nullable: false),
                    DueAt = table.Column<DateTime>(type: "TEXT", precision: 6, nullable: false),
                    Once = table.Column<bool>(type: "INTEGER", nullable: false),
                    FreeAt = table.Column<DateTime>(type: "TEXT", precision: 6, nullable: true),
                    Attempts = table.Column<int>(type: "INTEGER", nullable: false),
                    AskedAt = table.Column<DateTime>(type: "TEXT", precision: 6, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Dues", x => new { x.PersonId, x.Kind });
                    table.ForeignKey(
                        name: "FK_Dues_Persons_PersonId",
                        column: x => x.PersonId,
                        principalTable: "Persons",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.UpdateData(
                table: "SchemaInfo",
                keyColumn: "Id",
                keyValue: 1,
                column: "Version",
                value: 3);

            migrationBuilder.CreateIndex(
                name: "IX_Dues_DueAt_FreeAt",
                table: "Dues",
                columns: new[] { "DueAt", "FreeAt" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Dues");

            migrationBuilder.DropColumn(
                name: "HeardAt",
                table: "Conversations");

            migrationBuilder.UpdateData(
                table: "SchemaInfo",
                keyColumn: "Id",
                keyValue: 1,
                column: "Version",
                value: 2);
        }
    }
}
