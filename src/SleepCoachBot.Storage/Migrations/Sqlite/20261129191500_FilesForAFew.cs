using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SleepCoachBot.Storage.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class FilesForAFew : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<bool>(
                name: "IsPersonal",
                table: "Files",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<int>(
                name: "ReadsLeft",
                table: "Files",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.UpdateData(
                table: "SchemaInfo",
                keyColumn: "Id",
                keyValue: 1,
                column: "Version",
                value: 4);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "IsPersonal",
                table: "Files");

            migrationBuilder.DropColumn(
                name: "ReadsLeft",
                table: "Files");

            migrationBuilder.UpdateData(
                table: "SchemaInfo",
                keyColumn: "Id",
                keyValue: 1,
                column: "Version",
                value: 3);
        }
    }
}
