using SleepCoachBot.Understanding.Learning;
using SleepCoachBot.Understanding.Safety.Rules;

namespace SleepCoachBot.Understanding.Safety.SecondOpinion;

/// <summary>Turns a stretch of a message into the places of a row that the model weighs.</summary>
/// <remarks>
/// Words as the rules spell them out, two and three in a row, two with one or two between them, and pieces of words, which see through most
/// typos. A figure of speech is one mark, whatever its words: "dying for a coffee" says nothing of dying.
/// </remarks>
internal static class OpinionFeatures
{
    /// <summary>The number of places; a power of two.</summary>
    public const int Count = 1 << 16;

    private const int ShortestPiece = 4;
    private const int LongestPiece = 5;
    private const string Figure = "~";

    public static int[] Of(ReadOnlySpan<ScreenedWord> stretch)
    {
        var said = new List<string>(stretch.Length + 2) { "^" };
        foreach (var word in stretch)
        {
            var text = word.IsFigure ? Figure : char.IsDigit(word.Text[0]) ? "#" : word.Text;
            if (text != Figure || said[^1] != Figure)
                said.Add(text);
        }
        said.Add("$");

        var row = new FilledRow(Count);
        for (var i = 0; i < said.Count; i++)
        {
            if (i > 0 && i < said.Count - 1)
            {
                row.Fill("1", said[i]);
                if (said[i].Length >= ShortestPiece)
                    row.FillPieces(said[i], ShortestPiece, LongestPiece);
            }
            if (i + 1 < said.Count)
                row.Fill("2", said[i], said[i + 1]);
            if (i + 2 < said.Count)
            {
                row.Fill("3", said[i], said[i + 1], said[i + 2]);
                row.Fill("2.", said[i], said[i + 2]);
            }
            if (i + 3 < said.Count)
                row.Fill("2..", said[i], said[i + 3]);
        }
        return row.ToPlaces();
    }
}
