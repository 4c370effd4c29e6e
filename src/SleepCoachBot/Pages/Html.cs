using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace SleepCoachBot.Pages;

/// <summary>Markup. What is put into it as text is encoded; only other markup goes in as it is, so that nothing typed is ever markup.</summary>
internal readonly record struct Html
{
    private static readonly HtmlEncoder s_encoder = HtmlEncoder.Create(UnicodeRanges.All);
    private readonly string? _markup;

    private Html(string markup) => _markup = markup;

    public static Html Nothing { get; }

    /// <summary>Markup from a template: <c>Html.Of($"&lt;p&gt;{text}&lt;/p&gt;")</c>. Attribute values stand in double quotes.</summary>
    public static Html Of(Template template) => new(template.Finished());

    /// <summary>One after the other.</summary>
    public static Html Of(IEnumerable<Html> parts) => new(string.Concat(parts.Select(part => part._markup)));

    public override string ToString() => _markup ?? "";

    /// <summary>Collects the parts of a template. A hole takes text, markup or a list of markup; numbers and dates are worded first.</summary>
    [InterpolatedStringHandler]
    internal readonly struct Template(int literalLength, int formattedCount)
    {
        private readonly StringBuilder _text = new(literalLength + 16 * formattedCount);

        public void AppendLiteral(string markup) => _text.Append(markup);

        public void AppendFormatted(string? text) => _text.Append(s_encoder.Encode(text ?? ""));

        public void AppendFormatted(Html markup) => _text.Append(markup._markup);

        public void AppendFormatted(IEnumerable<Html> parts)
        {
            foreach (var part in parts)
                _text.Append(part._markup);
        }

        internal string Finished() => _text.ToString();
    }
}
