using PhoneNumbers;

namespace ZivverSynctool.Infrastructure.Sources;

/// <summary>Brings phone numbers, in the forms people write them, to E.164.</summary>
/// <param name="region">The region of numbers without a country code (ISO 3166-1 alpha-2).</param>
public sealed class PhoneNormalizer(string region)
{
    // ITU-T E.164 §6.1: at most 15 digits, country code included. No country's mobile numbers have fewer than 8.
    private const int FewestDigits = 8;
    private const int MostDigits = 15;

    // Asked for where it is used: it takes its time to start, and numbers in E.164 do without it.
    private static PhoneNumberUtil Numbers => PhoneNumberUtil.GetInstance();

    /// <summary>Whether this is a region that has phone numbers.</summary>
    public static bool IsRegion(string region) => Numbers.GetSupportedRegions().Contains(region);

    /// <summary>The E.164 form; text that has that form is taken as it stands; null for what is no number.</summary>
    public string? Normalize(string text)
    {
        if (IsE164(text))
            return text;
        try
        {
            var number = Numbers.Parse(text, region);
            return Numbers.IsValidNumber(number) ? Numbers.Format(number, PhoneNumberFormat.E164) : null;
        }
        catch (NumberParseException)
        {
            return null;
        }
    }

    private static bool IsE164(string text)
    {
        if (text.Length is < FewestDigits + 1 or > MostDigits + 1 || text[0] != '+' || text[1] == '0')
            return false;
        for (var i = 1; i < text.Length; i++)
            if (text[i] is < '0' or > '9')
                return false;
        return true;
    }
}
